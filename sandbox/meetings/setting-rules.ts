import { badRequest } from '../webex/refusal.ts';
import type { Series } from './meeting.ts';
import { checkPassword } from './password.ts';
import type { StoredSettings } from './settings.ts';
import { siteOf } from './sites.ts';
import type { TrackingCode } from './sites.ts';

const JOIN_BEFORE_HOST: Readonly<Record<Series['scheduledType'], readonly number[]>> = {
  meeting: [0, 5, 10, 15],
  personalRoomMeeting: [0, 5, 10, 15],
  webinar: [0, 15, 30, 45, 60],
};

/** What Webex asks of settings together. @throws Refusal 400 */
export function checkSettings(
  settings: StoredSettings,
  on: { readonly siteUrl: string; readonly scheduledType: Series['scheduledType'] },
): void {
  const { joinBeforeHostMinutes: minutes } = settings;
  if (!JOIN_BEFORE_HOST[on.scheduledType].includes(minutes)) throw badRequest("'joinBeforeHostMinutes' is invalid.");
  if (!settings.enabledJoinBeforeHost && minutes > 0) {
    throw badRequest("'joinBeforeHostMinutes' needs 'enabledJoinBeforeHost'.");
  }
  if (!settings.enabledJoinBeforeHost && settings.enableConnectAudioBeforeHost) {
    throw badRequest("'enableConnectAudioBeforeHost' needs 'enabledJoinBeforeHost'.");
  }
  if (settings.enabledLiveStream && settings.liveStream === undefined) {
    throw badRequest("'liveStream' is required when 'enabledLiveStream' is true.");
  }
  if (settings.restrictToInvitees && !settings.requireAttendeeLogin) {
    throw badRequest("'restrictToInvitees' needs 'requireAttendeeLogin'.");
  }
  checkPassword(settings.password);
  checkSessionType(settings, on);
  checkTrackingCodes(settings.trackingCodes ?? [], on);
}

function checkSessionType(
  settings: StoredSettings,
  on: { readonly siteUrl: string; readonly scheduledType: Series['scheduledType'] },
): void {
  const type = siteOf(on.siteUrl).sessionTypes.find((candidate) => candidate.id === settings.sessionTypeId);
  const isWebinar = type?.type === 'webinar';
  if (type === undefined || isWebinar !== (on.scheduledType === 'webinar')) {
    throw badRequest(`'sessionTypeId' ${settings.sessionTypeId} is invalid.`);
  }
}

function checkTrackingCodes(
  given: readonly { readonly name: string; readonly value: string }[],
  on: { readonly siteUrl: string; readonly scheduledType: Series['scheduledType'] },
): void {
  if (on.scheduledType === 'personalRoomMeeting') return;
  const known = siteOf(on.siteUrl).trackingCodes;
  for (const code of given) {
    const definition = known.find((candidate) => candidate.name === code.name);
    if (definition === undefined) throw badRequest(`Tracking code '${code.name}' is invalid.`);
    if (!allows(definition, code.value)) throw badRequest(`Tracking code value '${code.value}' is invalid.`);
  }
  const missing = known.find((code) => code.type === 'required' && !given.some(({ name }) => name === code.name));
  if (missing !== undefined) throw badRequest(`Tracking code '${missing.name}' is required.`);
}

function allows(definition: TrackingCode, value: string): boolean {
  return definition.inputMode === 'text' || definition.options.includes(value);
}

/** Attributes that a converged site takes and ignores. */
const IGNORED_WHEN_CONVERGED = [
  'publicMeeting',
  'meetingOptions.enabledPolling',
  'meetingOptions.enabledNote',
  'meetingOptions.noteType',
  'meetingOptions.enabledUCFRichMedia',
  'audioConnectionOptions.audioConnectionType',
  'audioConnectionOptions.entryAndExitTone',
] as const;

/** Takes out what the site ignores, and names it for the `Warning` header. */
export function dropIgnored<Body extends object>(siteUrl: string, body: Body): { body: Body; ignored: string[] } {
  if (!siteOf(siteUrl).isConverged) return { body, ignored: [] };
  const kept = structuredClone(body);
  const ignored = IGNORED_WHEN_CONVERGED.filter((path) => removeAt(kept, path.split('.')));
  return { body: kept, ignored };
}

function removeAt(target: object, path: readonly string[]): boolean {
  const [name = '', ...rest] = path;
  const value: unknown = Reflect.get(target, name);
  if (value === undefined) return false;
  if (rest.length === 0) return Reflect.deleteProperty(target, name);
  return typeof value === 'object' && value !== null && removeAt(value, rest);
}

/** The header that says what was ignored. */
export function warningHeader(ignored: readonly string[]): Readonly<Record<string, string>> {
  if (ignored.length === 0) return {};
  return { warning: `1001 webex "${ignored.join(', ')} not supported on this site and ignored"` };
}
