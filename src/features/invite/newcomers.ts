import { rowsTicked } from '../../card/bulk-card.ts';
import { NewcomersSubject } from '../../card/newcomer-card.ts';
import { nameOf } from '../../card/people-line.ts';
import { listed, named, say, together, type Sentence } from '../../card/sentence.ts';
import { seriesIdOf } from '../../domain/meeting.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import { problemReply, type Context, type MeetingNews, type Press, type Reply } from '../feature.ts';
import { guestOf } from './guests.ts';
import { writeUndo } from './undo.ts';

/** The host agrees: whoever came into the space of their meetings is invited. One call for each meeting. */
export async function inviteNewcomers({ subject, inputs }: Press, context: Context): Promise<Reply> {
  const asked = NewcomersSubject.safeParse(subject);
  if (!asked.success) return problemReply({ kind: 'card-gone' });
  const { people, meetings } = asked.data;
  const ticked = rowsTicked(inputs, meetings.length).flatMap((index) => meetings[index] ?? []);
  const lines: Sentence[] = [];
  const news: MeetingNews[] = [];
  for (const meeting of ticked) {
    for (const person of people) {
      const done = await inviteOne(meeting, person, context);
      lines.push(done.line);
      news.push(...done.news);
    }
  }
  if (lines.length === 0) lines.push(say`Nothing was ticked, so nobody was invited.`);
  return { markdown: together(...lines).markdown, where: 'here', replacesPressed: true, news };
}

type Newcomer = NewcomersSubject['people'][number];
type MeetingNamed = NewcomersSubject['meetings'][number];

async function inviteOne(
  meeting: MeetingNamed,
  { email, displayName }: Newcomer,
  context: Context,
): Promise<{ readonly line: Sentence; readonly news: readonly MeetingNews[] }> {
  const { meetingId, title } = meeting;
  try {
    const draft = { email, displayName, coHost: false, panelist: false };
    const invitee = await context.webex.invitees.add(meetingId, draft, { sendEmail: true });
    const done = { added: [invitee], removed: [], raised: [] };
    await writeUndo({ meeting: { id: meetingId, title }, done }, context);
    const line = say`Invited ${email} to ${named(title)}.`;
    return { line, news: [{ seriesId: seriesIdOf(meetingId), say: () => line, joins: [guestOf(invitee)] }] };
  } catch (error) {
    if (!(error instanceof WebexRefusal)) throw error;
    if (error.status === 409) return { line: say`${email} is already invited to ${named(title)}.`, news: [] };
    if (error.status === 404) return { line: say`${named(title)} is no longer there.`, news: [] };
    throw error;
  }
}

/** The host agrees that people from outside who came later see the link. */
export function showLink({ subject }: Press): Promise<Reply> {
  const asked = NewcomersSubject.safeParse(subject);
  if (!asked.success) return Promise.resolve(problemReply({ kind: 'card-gone' }));
  const { roomId, meetings, people } = asked.data;
  return Promise.resolve({
    markdown:
      say`The link of ${listed(meetings.map(({ title }) => named(title)))} is shown in the space again, with ${listed(people.map(nameOf))} in it.`
        .markdown,
    where: 'here',
    replacesPressed: true,
    news: meetings.map(({ meetingId, title }) => ({
      seriesId: seriesIdOf(meetingId),
      what: 'Link',
      say: () => say`The host shows the link of ${named(title)} here again.`,
      showsLinkIn: roomId,
    })),
  });
}
