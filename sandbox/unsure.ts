/**
 * Where nobody outside Webex knows how it behaves, the sandbox takes the stricter reading. They are all here: figures
 * as constants, the rest as a list, each with the place that holds it.
 *
 * OAuth
 * - A refresh ends the old access token at once; whether the refresh token itself changes is switchable (webex/oauth.ts).
 * - A refusal carries only `error` and `state`; an unknown client or redirect address, and an integration that an admin
 *   blocked, end on a page of Webex without a way back (api/oauth.ts).
 * - A failed refresh is answered in Webex's own form, 400, not in OAuth's (webex/oauth.ts).
 * - `spark:all` does not include reading the directory (webex/tokens.ts).
 *
 * Messaging
 * - A reply cannot be replied to; a file and a card do not go together; `@all` does not reach a bot (webex/messages.ts).
 * - A message with a card is never edited (webex/messages.ts). Cards: 20 KB, five actions on each card, ten images,
 *   no background images, no fallback texts, no ToggleVisibility, no later version than 1.3 (webex/card-rules.ts).
 * - A press on a deleted card is 404; POST /attachment/actions answers 202 (webex/actions.ts, api/attachment-actions.ts).
 * - A member who is added twice is 409; other people's time zone is not told (webex/rooms.ts, webex/people.ts).
 * - Only the author of a card hears of presses on it (webex/actions.ts).
 * - Unknown body fields and query parameters are 400 everywhere; a `max` over the limit is clamped (api/operation.ts).
 * - The sandbox does not fetch the addresses in `files`: such a file is empty (webex/contents.ts).
 *
 * Notifications
 * - Each is tried once, and no answer within 15 seconds is a failure; 410 is nothing special (webex/notifications.ts).
 * - One webhook per creator, application, target, resource, event and filter, else 409; no `all` (webex/webhooks.ts).
 * - `data` of meeting notifications carries ids and bare facts only; they go to the host alone (meetings/announce.ts).
 *
 * Meetings
 * - A stranger gets 403, an invitee neither host key nor passwords nor registration (meetings/find-meeting.ts,
 *   meetings/render-meeting.ts). Only the host may change or cancel, and see or change invitees as cohost at most.
 * - More than 100 creates in 24 hours: 429 (meetings/limits.ts).
 * - `state` that does not fit `meetingType`: 400 (meetings/list-meetings.ts).
 * - A `start` with an offset but no `timezone` is held against UTC; a time the zone skips is 400 (meetings/times.ts).
 * - A COUNT over the five-year ceiling is 400, an UNTIL beyond it is cut (meetings/recurrence.ts).
 * - PUT needs title, start and end; what else it leaves out goes back to its default (meetings/change-meeting.ts).
 * - PATCH takes application/json, application/merge-patch+json and application/json-patch+json (api/meetings.ts).
 * - `recurrence` on an occurrence, a change of a past meeting, and any change of a connector-made one: 400. The latter
 *   cannot be cancelled either (meetings/change-meeting.ts).
 * - Inviting somebody to one occurrence does not make it modified (meetings/invitees.ts).
 * - Passwords: at least 8 characters, upper and lower case, a digit (meetings/password.ts).
 * - A person's own e-mail address cannot be invited to their own meeting: 409 (meetings/invitees.ts).
 *
 * Living meetings
 * - Instances show up in REST late, participants a little late (the figures below); the series' own state does not lag.
 * - Waiting in the lobby fires `joined` with state lobby, being let in fires it again; all of it to the host alone. A
 *   notification names ids, not people (meetings/live.ts, meetings/participants.ts).
 * - Controls, `end`, admit and callout of a meeting that does not run: 400 (meetings/live.ts).
 * - Registration and registrants are the host's; the same address twice is 409 (meetings/registration.ts).
 *
 * Preferences
 * - One's own address in `userEmail` is let through, anybody else's is 403 (preferences/find-preferences.ts).
 * - Without a host licence there is no personal room and nothing to schedule: 403 (preferences/find-preferences.ts).
 * - Cohosts of a room and delegates are other hosts of the same site, else 400; a PIN must not contain four digits in a
 *   row; what a PUT leaves out goes back to off; read-only fields in a PUT are 400 (preferences/change-preferences.ts,
 *   preferences/preference-bodies.ts).
 * - What the site has not got, or keeps to its administrator, is 403 (preferences/site-policy.ts).
 *
 * Recordings, transcripts, summaries
 * - Without `siteUrl` the list is of the preferred site, not of all; what is shared from a site the caller is not on
 *   is found by its id only (recordings/list-recordings.ts).
 * - A stranger gets 404; the password is the host's; the bin is the host's (recordings/find-recording.ts,
 *   recordings/render-recording.ts).
 * - Bin calls do all or nothing; an id that is not where it should be is 404 (recordings/recycle-bin.ts).
 * - The bin and sharing fire `updated`, to the host alone (recordings/announce-recording.ts).
 * - A direct link with an `Authorization` header is refused (api/recording-pages.ts).
 * - Transcripts and summaries are for the host and for those who were there; only the host corrects or deletes. Ten
 *   snippets a page unless asked otherwise (recordings/find-transcript.ts, api/meeting-transcripts.ts).
 */

/** An instance shows up in REST so long after it began, and as ended so long after its end; civil milliseconds. */
export const INSTANCE_LAG_MS = 15 * 60_000;

/** A participant shows up in REST so long after the notification; civil milliseconds. */
export const PARTICIPANT_LAG_MS = 60_000;

/** Temporary links of a recording work so long; civil milliseconds. */
export const RECORDING_LINKS_MS = 3 * 3_600_000;

/** Links of `/meetings/join` work so long unless less was asked for; minutes. */
export const JOIN_LINK_MINUTES = 60;
