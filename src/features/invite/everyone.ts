import { z } from 'zod';
import { card, kicker, submitAlone, text, title } from '../../card/elements.ts';
import type { CardJson } from '../../card/card.ts';
import { escapeCardText } from '../../card/escape.ts';
import { named, say, together } from '../../card/sentence.ts';
import { doubtsOfEveryone } from '../../domain/everyone.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Problem } from '../../domain/problem.ts';
import { count } from '../../domain/spoken-time.ts';
import { isKnownHere, problemReply, QUESTION_MINUTES, type Context, type Press, type Reply } from '../feature.ts';
import { changePeople, refusePeople } from './apply.ts';
import { PeopleChange } from './people-change.ts';

const Subject = z.object({ kind: z.literal('everyone'), draftId: z.string() });
const Body = z.object({ meetingId: z.string(), change: PeopleChange });

/** Invites at once, unless "everyone here" is many people or reaches another company: then it is asked, once. */
export async function inviteOrAsk(meeting: Meeting, change: PeopleChange, context: Context): Promise<Reply> {
  const { everyone, ...rest } = change;
  const doubts = change.act === 'invite' && everyone !== undefined ? doubtsOfEveryone(everyone) : [];
  if (doubts.length === 0) return changePeople(meeting, rest, context);
  const refused = await whyNotTaken(meeting, context);
  if (refused !== undefined) return refusePeople(refused, meeting, context);
  const draftId = context.newId();
  await context.drafts.write({
    id: draftId,
    ownerId: context.who.personId,
    feature: 'invite',
    body: { meetingId: meeting.id, change: rest } satisfies z.infer<typeof Body>,
    expiresAt: context.now + QUESTION_MINUTES * 60_000,
  });
  const told = doubts.map((doubt) => context.say(doubt));
  return {
    markdown: together(say`Nobody is invited to ${named(meeting.title)} yet.`, ...told, say`Answer "yes" or "no".`)
      .markdown,
    where: isKnownHere(meeting, context) ? 'here' : 'private',
    card: {
      content: renderEveryoneCard({
        title: meeting.title,
        doubts: told.map((one) => one.card),
        people: change.emails.length,
      }),
      subject: { kind: 'everyone', draftId } satisfies z.infer<typeof Subject>,
      minutes: QUESTION_MINUTES,
    },
    dialogue: {
      dialogue: { act: 'invite', asked: 'yes-or-no' },
      presses: { yes: 'invite.everyone', no: 'invite.leave' },
      meetings: [{ id: meeting.id, title: meeting.title }],
    },
  };
}

/** What Webex takes from nobody, said before anything is asked: others than the host are told by Webex alone. */
async function whyNotTaken(meeting: Meeting, context: Context): Promise<Problem | undefined> {
  if (meeting.hostEmail.toLowerCase() !== context.who.email.toLowerCase()) return undefined;
  const refused = await context.whyRefused(meeting, 'invite');
  return refused?.kind === 'made-elsewhere' ? refused : undefined;
}

/** The answer was yes. */
export async function inviteEveryone({ subject }: Press, context: Context): Promise<Reply> {
  const asked = Subject.safeParse(subject);
  const draft = asked.success
    ? await context.drafts.take(asked.data.draftId, context.requestId, context.now)
    : undefined;
  if (draft === undefined) return problemReply({ kind: 'card-gone' });
  const { meetingId, change } = Body.parse(draft.body);
  const meeting = await context.webex.meetings.fetch(meetingId);
  if (meeting === undefined) return problemReply({ kind: 'meeting-gone' });
  return { ...(await changePeople(meeting, change, context)), replacesPressed: true };
}

/** Who would hear of it, before anybody does. */
export function renderEveryoneCard(facts: {
  readonly title: string;
  readonly doubts: readonly string[];
  readonly people: number;
}): CardJson {
  return card(
    [kicker('Invite everyone here?'), title(escapeCardText(facts.title)), ...facts.doubts.map((doubt) => text(doubt))],
    [
      submitAlone(`Invite ${count(facts.people, 'person', 'people')}`, 'invite.everyone', 'positive'),
      submitAlone('Leave it', 'invite.leave'),
    ],
  );
}
