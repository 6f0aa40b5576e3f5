import { say, type Sentence } from '../../card/sentence.ts';
import { count, saySpan } from '../../domain/spoken-time.ts';
import type { ConfirmBody } from './body.ts';
import type { Subject } from './gather.ts';

/** What the button does, in its own words. */
export function buttonOf(body: ConfirmBody, { invitees }: Subject, anyway: boolean): string {
  const { change, scope } = body;
  const heard = hearers(invitees.length, body);
  const what = change.start === undefined ? 'Change' : 'Move';
  const whole = scope === 'series' ? ' the whole series' : scope === 'following' ? ' this and all following' : '';
  const how = anyway ? `${whole} anyway` : whole === '' ? ' it' : whole;
  // Of a series the card says who hears of it: a long button is cut off on a phone.
  return `${what}${how}${heard > 0 && whole === '' ? `, tell ${count(heard, 'person', 'people')}` : ''}`;
}

/** The blast radius: who is mailed, which changed occurrences are reset, what else is lost. */
export function sayReach(
  { meeting, invitees, planned }: Subject,
  body: ConfirmBody,
): readonly (Sentence | undefined)[] {
  const edited = planned.filter((one) => one.isModified).length;
  const retimed = body.change.start !== undefined || body.change.recurrence !== undefined;
  const resets = edited > 0 && retimed;
  const heard = hearers(invitees.length, body);
  const mailed = heard > 0 ? say`Webex mails ${count(heard, 'person', 'people')}.` : undefined;
  if (body.scope === 'following')
    return [
      say`This takes two steps: the series ends before ${saySpan(meeting.span, undefined)}, and a new one begins then, with a new link.`,
      edited > 0 ? say`${count(edited, 'edited occurrence is', 'edited occurrences are')} reset.` : undefined,
      heard > 0 ? say`Webex mails ${count(heard, 'person', 'people')} twice.` : undefined,
      say`It cannot be taken back with one tap.`,
    ];
  if (body.scope !== 'series') return [mailed];
  const who = heard === 0 ? say`nobody is mailed about it` : say`${count(heard, 'person', 'people')} mailed`;
  return [
    resets
      ? say`This changes the whole series: ${count(edited, 'edited occurrence', 'edited occurrences')} will be reset, ${who}.`
      : say`This changes the whole series: ${who}.`,
    retimed ? say`Occurrences that were cancelled come back.` : undefined,
  ];
}

/** How many hear of it. */
function hearers(invited: number, { quiet }: ConfirmBody): number {
  return quiet ? 0 : invited;
}
