import { z } from 'zod';
import { listed, named, say, together, type Sentence } from '../../card/sentence.ts';
import type { Invitee } from '../../domain/invitee.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { UNDO_MINUTES, type Context, type Reply } from '../feature.ts';

const Row = z.object({
  id: z.string(),
  email: z.string(),
  displayName: z.string(),
  coHost: z.boolean(),
  panelist: z.boolean(),
});
const UndoBody = z.object({
  meetingId: z.string(),
  title: z.string(),
  added: z.array(Row),
  removed: z.array(Row),
  raised: z.array(Row),
  did: z.enum(['lowered', 'renamed']).optional(),
});

/** Who came, who went, and who was made cohost, lost a role or got another name (as they were before). */
export interface UndoOf {
  readonly added: readonly Invitee[];
  readonly removed: readonly Invitee[];
  readonly raised: readonly Invitee[];
  /** What became of `raised`; absent: they got a role. */
  readonly did?: 'lowered' | 'renamed';
}

interface Done {
  readonly meeting: Pick<Meeting, 'id' | 'title'>;
  readonly done: UndoOf;
}

/** Remembers for ten minutes who came and who went; nothing where nobody did. */
export async function writeUndo({ meeting, done }: Done, context: Context): Promise<void> {
  const { added, removed, raised, did } = done;
  const words = [
    sayDeed('Invited', added, 'to', meeting),
    sayDeed('Removed', removed, 'from', meeting),
    sayDeed(ROLES[did ?? 'raised'], raised, 'in', meeting),
  ].filter((part) => part !== '');
  if (words.length === 0) return;
  await context.undos.write({
    id: context.newId(),
    ownerId: context.who.personId,
    feature: 'invite',
    done: words.join(', '),
    body: {
      meetingId: meeting.id,
      title: meeting.title,
      added: [...added],
      removed: [...removed],
      raised: [...raised],
      ...(did === undefined ? {} : { did }),
    } satisfies z.infer<typeof UndoBody>,
    createdAt: context.now,
    expiresAt: context.now + UNDO_MINUTES * 60_000,
  });
}

const ROLES = { raised: 'Gave a role to', lowered: 'Took a role from', renamed: 'Renamed' } as const;

function sayDeed(did: string, people: readonly { email: string }[], how: string, { title }: Done['meeting']): string {
  if (people.length === 0) return '';
  const who = people.length > 3 ? `${people.length} people` : people.map(({ email }) => email).join(', ');
  return `${did} ${who} ${how} ${title}`;
}

/** Whoever was invited goes, whoever was removed is invited again; Webex tells them by mail. */
export async function takeBack(kept: unknown, { webex }: Context): Promise<Reply> {
  const { meetingId, title, added, removed, raised, did } = UndoBody.parse(kept);
  for (const { id } of added) await webex.invitees.remove(id, { sendEmail: true });
  const again = removed.map(({ id: _id, ...invitee }) => invitee);
  if (again.length > 0) await webex.invitees.addMany(meetingId, again, { sendEmail: true });
  for (const invitee of raised) await webex.invitees.update(invitee, { sendEmail: false });
  const emails = (people: readonly { email: string }[]): Sentence => listed(people.map(({ email }) => email));
  return {
    markdown: together(
      added.length === 0 ? undefined : say`Removed ${emails(added)} from ${named(title)} again.`,
      removed.length === 0 ? undefined : say`Invited ${emails(removed)} to ${named(title)} again.`,
      raised.length === 0
        ? undefined
        : say`The ${did === 'renamed' ? 'name' : 'role'} of ${emails(raised)} in ${named(title)} is as it was.`,
      added.length + removed.length === 0 ? undefined : say`Webex tells them by mail.`,
    ).markdown,
    where: 'here',
    dialogue: { dialogue: { act: 'undo' }, presses: {}, meetings: [{ id: meetingId, title }] },
  };
}
