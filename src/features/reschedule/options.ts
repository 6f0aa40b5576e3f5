import { z } from 'zod';
import { optionsFilledIn } from '../../card/options-filled-in.ts';
import { named, say } from '../../card/sentence.ts';
import { optionsOf, told, type AskedOptions, type OptionName } from '../../domain/asked-options.ts';
import { isOfSeries } from '../../domain/match-meeting.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { problemReply, QUESTION_MINUTES, type Context, type Press, type Reply } from '../feature.ts';
import { write } from './ask.ts';
import { WishBody, type OptionsBody } from './body.ts';
import { renderOptionsCard } from './card.ts';
import { goOn } from './handler.ts';
import { askHostToChange } from './on-behalf.ts';
import type { Wish } from './wish.ts';

const Shown = z.union([z.object({ meetingId: z.string() }), z.object({ draftId: z.string() })]);

/** Opens the options of the meeting on the card, or of the one that was being changed, as they stand now. */
export async function openOptions({ subject }: Press, context: Context): Promise<Reply> {
  const shown = Shown.safeParse(subject);
  if (!shown.success) return problemReply({ kind: 'card-gone' });
  const id = 'meetingId' in shown.data ? shown.data.meetingId : await meetingOfDraft(shown.data.draftId, context);
  if (id === undefined) return problemReply({ kind: 'card-gone' });
  const meeting = await context.webex.meetings.fetch(id, { current: true });
  if (meeting === undefined) return problemReply({ kind: 'meeting-gone' });
  const refused = await context.whyRefused(meeting, 'change');
  if (refused?.kind === 'not-host') {
    const asked = { meeting, wish: {}, scope: undefined, problem: refused, example: 'record it automatically' };
    return { ...(await askHostToChange(asked, context)), where: 'private' };
  }
  if (refused !== undefined) return { ...problemReply(refused), where: 'private' };
  return showOptions(meeting, context);
}

async function meetingOfDraft(draftId: string, { drafts, who, now }: Context): Promise<string | undefined> {
  const draft = await drafts.read(draftId, now);
  const body = draft?.ownerId === who.personId ? WishBody.safeParse(draft.body) : undefined;
  return body?.success === true ? body.data.meetingId : undefined;
}

async function showOptions(meeting: Meeting, context: Context): Promise<Reply> {
  const offered = await context.siteChoices(meeting.siteUrl === '' ? undefined : meeting.siteUrl);
  const kind = offered.sessionTypes.find(({ id }) => id === String(meeting.sessionTypeId));
  const recurring = isOfSeries(meeting) || meeting.recurrence !== undefined;
  const standing: AskedOptions = told({
    ...optionsOf(meeting),
    registration: recurring ? undefined : (meeting.hasRegistration ?? false),
    sessionType: kind,
    trackingCodes: meeting.trackingCodes === undefined ? undefined : [...meeting.trackingCodes],
  });
  const agenda = meeting.agenda ?? '';
  const draftId = await write({ meetingId: meeting.id, standing, agenda, offered } satisfies OptionsBody, context);
  return {
    markdown:
      say`The options of ${named(meeting.title)} are on the card. Without a card, say it: "record it automatically", "turn the lobby off for it".`
        .markdown,
    // A password may be written here, and how a meeting is set up is its host's.
    where: 'private',
    card: {
      content: renderOptionsCard({ asked: standing, agenda, choices: offered, title: meeting.title }),
      subject: { kind: 'change', draftId },
      minutes: QUESTION_MINUTES,
    },
    dialogue: { dialogue: {}, presses: {}, meetings: [{ id: meeting.id, title: meeting.title }] },
  };
}

/** What came back: only what was changed on the card is wished, and goes the way of every change. */
export async function setOptions(
  { meetingId, standing, agenda: was, offered }: OptionsBody,
  inputs: Press['inputs'],
  context: Context,
): Promise<Reply> {
  const { asked, agenda = was } = optionsFilledIn(inputs, standing, offered);
  const { password, ...options } = asked;
  const names = Object.keys(options) as (keyof typeof options)[];
  const changed = Object.fromEntries(
    names.filter((name) => !isSame(options[name], standing[name])).map((name) => [name, options[name]]),
  );
  const wish: Wish = {
    ...(agenda.trim() === was.trim() ? {} : { agenda: agenda.trim() }),
    ...(password === undefined ? {} : { password }),
    ...(Object.keys(changed).length === 0 ? {} : { options: changed }),
  };
  if (Object.keys(wish).length === 0) return problemReply({ kind: 'nothing-filled-in' });
  const meeting = await context.webex.meetings.fetch(meetingId);
  return meeting === undefined ? problemReply({ kind: 'meeting-gone' }) : goOn(meeting, wish, undefined, context);
}

function isSame(one: AskedOptions[OptionName], other: AskedOptions[OptionName]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
