import { escapeMarkdown } from '../card/escape.ts';
import { CLASH_DAYS } from '../domain/clash.ts';
import { listed, named, say, together, type Sentence } from '../card/sentence.ts';
import type { Problem, TimeTaken } from '../domain/problem.ts';
import { sayRule } from '../domain/recurrence.ts';
import { sayClock, sayMinutes, sayMoment, saySpan, sayZone } from '../domain/spoken-time.ts';
import { GrantLost, type WebexRefusal, WebexUnreachable } from '../ports/failure.ts';

type Words = { readonly [Kind in Problem['kind']]: (problem: Extract<Problem, { kind: Kind }>) => Sentence };

/** What is the matter, and what cures it, in one or two plain sentences. The compiler sees to it that none is missing. */
const WORDS: Words = {
  'title-missing': () => say`What should it be called?`,
  'title-too-long': (problem) =>
    say`The title has ${problem.length} characters and Webex takes ${problem.limit}; here is the beginning.`,
  'day-missing': () => say`On which day?`,
  'time-missing': () => say`At what time?`,
  'zone-missing': (problem) => say`I do not know your time zone yet. Is it ${sayZone(problem.guess)}?`,
  'zone-unknown': (problem) => say`I know no time zone called "${problem.text}". Choose the city nearest to you.`,
  'time-unreadable': (problem) =>
    say`"${problem.text}" is no time I can read. A day and a time like 24 Nov, 15:00 work.`,
  'time-past': (problem) =>
    say`${sayMoment(problem.said, undefined)} is over. The next one is ${sayMoment(problem.next, undefined)}.`,
  'ends-before': (problem) =>
    say`It begins on ${sayMoment(problem.start, undefined)}, so it cannot end at ${sayClock(problem.end)}. How long is it to be?`,
  'time-skipped': (problem) =>
    say`The clocks go forward that night, so ${problem.said} does not exist. The next time that does is ${sayClock(problem.after)}.`,
  'time-twice': (problem) =>
    say`The clocks go back that night, so ${sayClock(problem.earlier)} comes twice. Which one is meant?`,
  'too-far': (problem) => say`Webex takes meetings up to ${problem.years} years ahead. Choose an earlier day.`,
  'length-unreadable': (problem) => say`"${problem.text}" is no length I can read. Minutes work, for example 45.`,
  'length-out-of-bounds': (problem) =>
    say`A Webex meeting lasts ${sayMinutes(problem.shortest)} to ${sayMinutes(problem.longest)}, and this one would be ${sayMinutes(problem.minutes)}.`,
  'not-an-address': (problem) =>
    problem.texts.length === 0
      ? say`Write an e-mail address.`
      : together(
          say`I need an e-mail address for ${listed(problem.texts.map((text) => say`"${text}"`))}.`,
          problem.goesOn === true
            ? say`Send ${problem.texts.length === 1 ? 'it' : 'them'} to me, and I go on from there.`
            : undefined,
        ),
  'too-many-invitees': (problem) =>
    say`Webex takes ${problem.limit} invitees, and this would be ${problem.count}. Invite a part of them.`,
  'not-sure': () => say`Shall I schedule this?`,
  'all-day': () => say`Webex has no meetings of a whole day. Shall I take your working hours?`,
  'time-taken': sayTaken,
  'people-unknown': (problem) =>
    say`Webex does not tell you who was invited to ${named(problem.title)}, so nothing was scheduled. Say it with their addresses: "schedule ${problem.title} tomorrow at 3pm with ana@example.com".`,
  'asked-too-often': (problem) =>
    say`I look at colleagues' calendars only so often for one person; ask again in ${sayMinutes(Math.max(1, problem.minutes))}.`,
  'card-gone': () =>
    say`This card is out of date and changed nothing. Say what you would like, and I will make a new one.`,
  'card-not-yours': () =>
    say`That button belongs to the person who asked, so nothing was changed. Ask me yourself and you get your own.`,
  'meeting-gone': () => say`That meeting is no longer there, so nothing was changed.`,
  refused: (problem) =>
    say`Webex does not let your account do that to ${named(problem.title)}, so nothing was changed. Your Webex administrator can tell why.`,
  'nothing-to-undo': () => say`There is nothing to take back: I keep the way back for ten minutes.`,
  'undo-expired': () => say`The ten minutes are over, or it was taken back already; nothing was changed.`,
  'no-webinar': (problem) =>
    say`${named(problem.title)} is a meeting, and only a webinar has panelists; nothing was changed. I can make them cohost.`,
  'not-invited': (problem) =>
    say`You are not invited to ${named(problem.title)}, so Webex shows it to you no further and nothing was changed. Ask its host to invite you.`,
  'nobody-named': () => say`Write the e-mail address of at least one person.`,
  'already-invited': (problem) =>
    say`${listed(problem.emails)} ${problem.emails.length === 1 ? 'is' : 'are'} already invited; nothing was changed.`,
  'value-refused': (problem) => say`${problem.field} takes ${problem.allowed}; nothing was changed.`,
  'choice-unclear': (problem) =>
    say`That names no single row of the list. Answer with a number from 1 to ${problem.rows}; nothing was changed.`,
  'scope-unclear': () => say`Answer "this one", "the whole series" or "this and all following"; nothing was changed.`,
  'not-host': (problem) =>
    together(
      say`Only its host can ${problem.doing} ${named(problem.title)}, and that is ${problem.host}; nothing was changed.`,
      problem.unreachable === true
        ? say`${problem.host} does not use me, so I cannot ask for you. Ask them yourself, or decline it in your calendar.`
        : say`Ask them, or decline it in your calendar.`,
    ),
  'meeting-running': (problem) =>
    say`${named(problem.title)} is running, and Webex lets nobody ${problem.doing} a meeting while it runs; nothing was changed. End it first, or schedule a follow-up.`,
  'meeting-over': (problem) =>
    say`${named(problem.title)} was over at ${sayMoment(problem.ended, undefined)}, so nothing was changed. I can schedule a new one: say "schedule" with its title and a time.`,
  'made-elsewhere': (problem) =>
    say`${named(problem.title)} was made in Outlook or Google, and Webex lets nobody ${problem.doing === 'invite' ? 'change who is invited to' : problem.doing} it from here; nothing was changed. Open it in that calendar.`,
  'personal-room': (problem) =>
    say`${named(problem.title)} is in a personal room, and Webex does not let me change such meetings; nothing was changed. I can cancel it, and schedule an ordinary one in its place.`,
  'rule-fixed': () =>
    say`The days on which this series repeats cannot simply be moved along. Choose a new time on one of its days, or cancel it and schedule it anew.`,
  'day-taken': (problem) =>
    say`Webex keeps an occurrence between its neighbours, so ${named(problem.title)} cannot go to that day; nothing was changed. It can be cancelled, and held once on that day instead.`,
  'nothing-to-change': (problem) => say`${named(problem.title)} is like that already, so nothing was changed.`,
  'changed-meanwhile': ({ title, now, span }) =>
    now === title
      ? say`${named(title)} has changed since I asked: it is on ${saySpan(span, undefined)} now.`
      : say`${named(title)} has changed since I asked: it is called ${named(now)} now, on ${saySpan(span, undefined)}.`,
  'nothing-filled-in': () => say`Nothing was filled in or changed on the card, so everything is as it was.`,
  'read-only': (problem) =>
    say`Webex makes the ${problem.field.toLowerCase()} itself and lets nobody change it; nothing was changed.`,
  'site-forbids': (problem) =>
    say`${problem.site} does not leave this to its people (${problem.what}), so nothing was changed. Your Webex administrator can change it.`,
  'preferences-withheld': (problem) =>
    say`Webex shows your account no preferences of this kind (${problem.what}): they belong to people who may host meetings. Your Webex administrator can change that.`,
  'default-missing': (problem) =>
    say`That is your default, and ${listed(problem.names)} are left: which one is the default then? Say for example "make ${problem.names[0] ?? ''} my default device" first; nothing was changed.`,
  'recording-gone': (problem) =>
    say`Webex shows you no recording of ${named(problem.title)} any more, so nothing was changed. Say "recordings" for what there is.`,
  'recording-not-yours': (problem) =>
    say`The recording of ${named(problem.title)} is somebody else's and only shared with you, so nothing was changed. Its host can do this.`,
  'invitees-unknown': (problem) =>
    say`Webex no longer tells who was invited to ${named(problem.title)}, so nothing was shared. Name the people by their e-mail addresses.`,
  'transcript-missing': (problem) =>
    say`Webex has no transcript of ${named(problem.title)} for you: there is one only where the site's assistant was on, for its host and those who were there.`,
  'summary-missing': (problem) =>
    say`Webex has no summary of ${named(problem.title)} for you: there is one only where the site's assistant was on, for its host and those who were there.`,
  'agenda-too-long': (problem) =>
    say`The agenda has ${problem.length} characters and Webex takes ${problem.limit}. I would keep its beginning.`,
  'minutes-refused': (problem) =>
    problem.name === 'automaticLockMinutes'
      ? say`Webex locks a meeting ${sayAnyOf(problem.allowed)} minutes after its start, not ${problem.minutes}.`
      : say`Webex lets people in ${sayAnyOf(problem.allowed)} minutes before the start, not ${problem.minutes}.`,
  'options-clash': (problem) =>
    say`Webex takes no ${problem.option.replace(/^an? /, '')} together with ${problem.other}, so I left it out.`,
  'choice-unknown': (problem) =>
    problem.name === 'site'
      ? together(
          say`You have no Webex site "${problem.text}".`,
          problem.offered.length === 0 ? undefined : say`There is ${listed(problem.offered)}.`,
        )
      : problem.offered.length === 0
        ? say`Your Webex site has no ${CHOICES[problem.name]} "${problem.text}", nor any other.`
        : say`Your Webex site has no ${CHOICES[problem.name]} "${problem.text}". There is ${listed(problem.offered.slice(0, 12))}.`,
  'password-refused': (problem) =>
    problem.rule === ''
      ? say`Your Webex site did not take that password; each site has its own rule. Without one Webex makes one up.`
      : say`Your Webex site takes a password only with ${problem.rule}. Choose another one, or none: then Webex makes one up.`,
  'code-missing': (problem) =>
    say`Your Webex site wants the tracking code "${problem.name}" for each meeting. Fill it in under "More options", or add for example "tracking code ${problem.name}: 4711".`,
  'only-when-made': (problem) =>
    say`Webex fixes ${problem.what} when a meeting is made, so nothing was changed. I can cancel it and schedule it anew.`,
  'no-registration-of-series': ({ title }) =>
    say`Webex takes registrations only for a meeting that is held once, and ${named(title)} is a series; nothing was changed. I can schedule a single meeting with registration.`,
  'place-open': () => say`In your personal room, or with a link of its own?`,
  'create-limit': () =>
    say`Webex lets an account make 100 meetings in 24 hours, and yours has reached that, so nothing was scheduled. Ask again tomorrow.`,
  'several-series': ({ rules }) =>
    say`Webex keeps one day of such a rule, so this takes ${rules.length} series: ${listed(rules.map((rule) => sayRule(rule)))}. Shall I make ${rules.length === 2 ? 'both' : 'them'}?`,
  'rule-unknown': ({ rule }) =>
    say`Webex has no series that is held ${sayRule(rule)}. A day of the month works, or a weekday like "the last Friday of every month".`,
  'rule-too-long': ({ most }) => say`Webex takes up to ${most} of these in a series. Say an earlier end.`,
  'many-here': (problem) => say`Everyone here is ${problem.count} people. Shall I invite all of them?`,
  'in-others-name': ({ principal }) =>
    principal === ''
      ? say`Webex makes meetings through me in your own name only; being somebody's delegate does not help here. Shall I make it yours? They can say the same to me for a meeting of their own.`
      : say`Webex makes meetings through me in your own name only; being ${principal}'s delegate does not help here. Shall I make it yours, with ${principal} as cohost? ${principal} can say the same to me for a meeting of their own.`,
  outsiders: (problem) =>
    say`${listed(problem.emails)} ${problem.emails.length === 1 ? 'is' : 'are'} of another company. Shall I invite them too?`,
  'reminds-you-only': () =>
    say`I remind only whoever asks, 1:1, so nobody was told anything. Say "remind me" for yourself; others can say the same to me.`,
  'private-only': () => say`That is answered in our 1:1 space only.`,
};

/** So many of what stands at a time are named. */
const CLASHES_NAMED = 3;

function sayTaken({ clashes, taken, of, first, now }: TimeTaken): Sentence {
  const often =
    of > 1
      ? say`${taken} of its ${of} times in the next ${CLASH_DAYS} days ${taken === 1 ? 'is' : 'are'} taken`
      : undefined;
  if (clashes.length === 0)
    return often === undefined ? say`You have something then.` : say`Of your calendar, ${often}.`;
  const rows = clashes.slice(0, CLASHES_NAMED).map(({ title, span }) => say`${named(title)} on ${saySpan(span, now)}`);
  const more = clashes.length - rows.length;
  const what = listed(more > 0 ? [...rows, say`${more} more`] : rows);
  const limits = first
    ? say`I see your Webex meetings only: what stands in Outlook or Google alone is not visible to me.`
    : say`Webex meetings only.`;
  return together(often === undefined ? say`You have ${what} then.` : say`${often}: ${what}.`, limits);
}

const CHOICES = { template: 'template', sessionType: 'session type', trackingCodes: 'tracking code' };

/** "0, 5, 10 or 15" */
function sayAnyOf(numbers: readonly number[]): string {
  return `${numbers.slice(0, -1).join(', ')} or ${numbers.at(-1) ?? ''}`;
}

/** Every problem as a sentence that carries its cure. */
export function sayProblem(problem: Problem): Sentence {
  // Each entry takes just its own kind; that the two belong together is beyond the compiler.
  return (WORDS[problem.kind] as (problem: Problem) => Sentence)(problem);
}

/** Failures that are Webex's or the network's: what failed, that nothing changed or may have, what to do. */
export function sayFailure(error: WebexRefusal | WebexUnreachable | GrantLost): string {
  if (error instanceof GrantLost)
    return 'Webex no longer accepts my access to your account. Connect again, and ask once more.';
  if (error instanceof WebexUnreachable) {
    return 'Webex did not answer, and I cannot tell whether it was done. Look at "what\'s on" before you ask again.';
  }
  const reference = error.trackingId === undefined ? '' : `\n\n*Webex reference: ${escapeMarkdown(error.trackingId)}*`;
  return `${sayRefusal(error)}${reference}`;
}

function sayRefusal(error: WebexRefusal): string {
  if (error.status === 403) {
    return 'Webex does not let your account do this: it may lack a host licence, or your company has switched it off. Nothing was changed; your Webex administrator can tell.';
  }
  if (error.status === 404) return 'Webex no longer knows what this was about, so nothing was changed.';
  if (error.status === 429) return 'Webex asks me to slow down, so nothing was changed. Ask again in a few minutes.';
  if (error.status >= 500)
    return 'Webex has trouble of its own just now, so nothing was changed. Ask again in a few minutes.';
  return 'Webex refused this as it stands, so nothing was changed. Ask for it in another way, or use the Webex app.';
}
