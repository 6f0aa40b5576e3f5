import { escapeMarkdown } from '../card/escape.ts';
import { joinNames } from '../card/people-line.ts';
import type { Problem } from '../domain/problem.ts';
import { unreachable } from '../domain/result.ts';
import { sayClock, sayMinutes, sayMoment, sayZone } from '../domain/spoken-time.ts';
import { GrantLost, type WebexRefusal, WebexUnreachable } from '../ports/failure.ts';

/**
 * Every problem as a sentence: what is the matter, and what cures it. One or two plain sentences; nothing technical.
 */
export function sayProblem(problem: Problem): string {
  switch (problem.kind) {
    case 'title-missing':
      return 'What should it be called?';
    case 'title-too-long':
      return `The title has ${problem.length} characters and Webex takes ${problem.limit}; here is the beginning.`;
    case 'day-missing':
      return 'On which day?';
    case 'time-missing':
      return 'At what time?';
    case 'zone-missing':
      return `I do not know your time zone yet. Is it ${sayZone(problem.guess)}?`;
    case 'zone-unknown':
      return `I know no time zone called "${escapeMarkdown(problem.text)}". Choose the city nearest to you.`;
    case 'time-unreadable':
      return `"${escapeMarkdown(problem.text)}" is no time I can read. A day and a time like 24 Nov, 15:00 work.`;
    case 'time-past':
      return `${sayMoment(problem.said, undefined)} is over. The next one is ${sayMoment(problem.next, undefined)}.`;
    case 'time-skipped':
      return `The clocks go forward that night, so ${problem.said} does not exist. The next time that does is ${sayClock(problem.after)}.`;
    case 'time-twice':
      return `The clocks go back that night, so ${sayClock(problem.earlier)} comes twice. Which one is meant?`;
    case 'too-far':
      return `Webex takes meetings up to ${problem.years} years ahead. Choose an earlier day.`;
    case 'length-unreadable':
      return `"${escapeMarkdown(problem.text)}" is no length I can read. Minutes work, for example 45.`;
    case 'length-out-of-bounds':
      return `A Webex meeting lasts ${sayMinutes(problem.shortest)} to ${sayMinutes(problem.longest)}, and this one would be ${sayMinutes(problem.minutes)}.`;
    case 'not-an-address':
      return problem.texts.length === 0
        ? 'Write an e-mail address.'
        : `I need an e-mail address for ${joinNames(problem.texts.map((text) => `"${escapeMarkdown(text)}"`))}.`;
    default:
      return sayState(problem);
  }
}

type SaidAbove =
  | 'title-missing'
  | 'title-too-long'
  | 'day-missing'
  | 'time-missing'
  | 'zone-missing'
  | 'zone-unknown'
  | 'time-unreadable'
  | 'time-past'
  | 'time-skipped'
  | 'time-twice'
  | 'too-far'
  | 'length-unreadable'
  | 'length-out-of-bounds'
  | 'not-an-address';

function sayState(problem: Exclude<Problem, { kind: SaidAbove }>): string {
  switch (problem.kind) {
    case 'too-many-invitees':
      return `Webex takes ${problem.limit} invitees, and this would be ${problem.count}. Invite a part of them.`;
    case 'not-sure':
      return 'Shall I schedule this?';
    case 'card-gone':
      return 'This card is out of date and changed nothing. Say what you would like, and I will make a new one.';
    case 'card-not-yours':
      return 'That button belongs to the person who asked, so nothing was changed. Ask me yourself and you get your own.';
    case 'meeting-gone':
      return 'That meeting is no longer there, so nothing was changed.';
    case 'nothing-to-undo':
      return 'There is nothing to take back: I keep the way back for ten minutes.';
    case 'undo-expired':
      return 'The ten minutes are over, or it was taken back already; nothing was changed.';
    case 'nobody-named':
      return 'Write the e-mail address of at least one person.';
    case 'already-invited':
      return `${joinNames(problem.emails.map(escapeMarkdown))} ${problem.emails.length === 1 ? 'is' : 'are'} already invited; nothing was changed.`;
    case 'value-refused':
      return `${problem.field} takes ${problem.allowed}; nothing was changed.`;
    case 'private-only':
      return 'That is answered in our 1:1 space only.';
    default:
      return unreachable(problem);
  }
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
