import { Temporal } from 'temporal-polyfill';
import { escapeMarkdown } from '../../card/escape.ts';
import { say } from '../../card/sentence.ts';
import { count, sayMinutes, saySpan } from '../../domain/spoken-time.ts';
import { spanIn } from '../../domain/when.ts';
import type { Reminder } from '../../ports/reminders.ts';
import { problemReply, UNDO_MINUTES, type Context, type Reply } from '../feature.ts';
import type { RemindersIntent } from './intent.ts';
import { LONGEST_LEAD, sayBefore, USUAL_LEAD } from './leads.ts';
import { remindOfOne, silenceOne } from './one.ts';

export async function handleReminders(intent: RemindersIntent, context: Context): Promise<Reply> {
  switch (intent.kind) {
    case 'list':
      return listReminders(context);
    case 'none':
      return switchOff(context);
    case 'all':
      return switchOn(intent.lead ?? context.settings.reminderLead ?? USUAL_LEAD, context);
    case 'one':
    case 'not-one':
      return aboutOne(intent, context);
  }
}

async function aboutOne(
  { kind, target, lead }: Extract<RemindersIntent, { kind: 'one' | 'not-one' }>,
  context: Context,
): Promise<Reply> {
  const minutes = lead ?? context.settings.reminderLead ?? USUAL_LEAD;
  if (minutes > LONGEST_LEAD) return tooLong();
  const found = await context.find(target);
  if (found.kind === 'one')
    return kind === 'one' ? remindOfOne(found.meeting, minutes, context) : silenceOne(found.meeting, context);
  return context.askWhich(found, {
    action: 'reminders.which',
    act: 'reminder',
    doing: kind === 'one' ? 'remind you of' : 'leave out',
    keep: { kind, minutes },
  });
}

async function switchOn(lead: number, context: Context): Promise<Reply> {
  if (lead < 1 || lead > LONGEST_LEAD) return tooLong();
  const before = context.settings.reminderLead;
  if (before === lead)
    return told(
      say`I remind you ${sayBefore(lead)} each of your Webex meetings already; nothing was changed.`.markdown,
    );
  await rememberUndo(before, `Reminders ${sayBefore(lead)} each meeting`, context);
  await context.saveSettings({ reminderLead: lead });
  const quiet = context.settings.quietHours === undefined ? '' : ' Your quiet hours stay quiet.';
  return told(
    say`From now on I remind you ${sayBefore(lead)} each of your Webex meetings, here in 1:1.${quiet} Say "no reminders" to stop.`
      .markdown,
  );
}

async function switchOff(context: Context): Promise<Reply> {
  const pending = await context.reminders.list(context.who.personId);
  const asked = pending.filter((one) => one.asked).length;
  const { reminderLead: before } = context.settings;
  if (before === undefined && asked === 0) return told('There are no reminders, so nothing was changed.');
  await rememberUndo(
    before,
    'Switched reminders off',
    context,
    pending.filter((one) => one.asked),
  );
  await context.saveSettings({ reminderLead: undefined });
  await context.reminders.drop(context.who.personId, 'all');
  const single = asked === 0 ? '' : ` ${count(asked, 'single one')} ${asked === 1 ? 'is' : 'are'} gone too.`;
  return told(`No more reminders.${single} Say "undo" within ${UNDO_MINUTES} minutes to have them back.`);
}

/** Whatever is on: before all meetings, and those asked for one by one, with titles as Webex has them now. */
async function listReminders(context: Context): Promise<Reply> {
  const { reminderLead: lead } = context.settings;
  const asked = (await context.reminders.list(context.who.personId)).filter((one) => one.asked);
  const standing =
    lead === undefined
      ? 'No reminders before your meetings in general: say "remind me 10 minutes before my meetings" to have them.'
      : `I remind you ${sayBefore(lead)} each of your Webex meetings.`;
  const lines = await Promise.all(asked.slice(0, LISTED).map((one) => sayAsked(one, context)));
  const known = lines.filter((line) => line !== undefined);
  const more = asked.length - LISTED;
  return told(
    [
      standing,
      ...(known.length === 0 ? [] : ['Besides:', ...known]),
      ...(more > 0 ? [`And ${count(more, 'more reminder')}.`] : []),
    ].join('\n'),
  );
}

/** Each is looked up at Webex. */
const LISTED = 5;

async function sayAsked(reminder: Reminder, context: Context): Promise<string | undefined> {
  const meeting = await context.webex.meetings.fetch(reminder.meetingId);
  if (meeting === undefined) return undefined;
  const span = spanIn(meeting.span, context.at.zone);
  return `- ${sayBefore(reminder.lead)}: **${escapeMarkdown(meeting.title)}**, ${saySpan(span, instantOf(context))}`;
}

async function rememberUndo(
  before: number | undefined,
  done: string,
  context: Context,
  asked: readonly Reminder[] = [],
): Promise<void> {
  await context.undos.write({
    id: context.newId(),
    ownerId: context.who.personId,
    feature: 'reminders',
    done,
    body: { kind: 'all', before: before ?? null, asked },
    createdAt: context.now,
    expiresAt: context.now + UNDO_MINUTES * 60_000,
  });
}

function tooLong(): Reply {
  return problemReply({
    kind: 'value-refused',
    field: 'A reminder',
    allowed: `${sayMinutes(1)} to ${sayMinutes(LONGEST_LEAD)} before a meeting`,
  });
}

/** What somebody is reminded of is their own business. */
function told(markdown: string): Reply {
  return { markdown, where: 'private' };
}

function instantOf(context: Context): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(context.now);
}
