import { z } from 'zod';
import { listed, named, say, type Sentence } from '../../card/sentence.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Context, Reply } from '../feature.ts';
import { PeopleChange } from './people-change.ts';

/** What a host is asked for. */
export const AskedBody = z.object({ meetingId: z.string(), change: PeopleChange });

/** Webex did not let them: the host can be asked. */
export function askHostForPeople(meeting: Meeting, change: PeopleChange, context: Context): Promise<Reply> {
  const doing = DOING[change.act];
  return context.askHost({
    meeting,
    problem: { kind: 'not-host', title: meeting.title, host: meeting.hostDisplayName, doing },
    feature: 'invite',
    act: change.act === 'uninvite' ? 'uninvite' : 'invite',
    body: { meetingId: meeting.id, change } satisfies z.infer<typeof AskedBody>,
    asks: () => sayAsked(change, meeting),
    example: 'invite ana@example.com to it',
    notes: change.act === 'demote' || change.act === 'rename' ? [] : [say`Webex tells them by mail.`],
  });
}

const DOING = {
  invite: 'invite people to',
  uninvite: 'take people off',
  demote: 'change the cohosts of',
  rename: 'change the names in',
} as const;

function sayAsked({ act, emails, cohosts, panelist, name = '' }: PeopleChange, { title }: Meeting): Sentence {
  const role = panelist === true ? 'panelist' : 'cohost';
  const raised = panelist === true || (cohosts.length > 0 && cohosts.length === emails.length);
  switch (act) {
    case 'invite':
      return raised
        ? say`make ${listed(emails)} ${role} of ${named(title)}`
        : say`invite ${listed(emails)} to ${named(title)}`;
    case 'uninvite':
      return say`take ${listed(emails)} off ${named(title)}`;
    case 'demote':
      return say`make ${listed(emails)} no longer ${role} of ${named(title)}`;
    case 'rename':
      return say`show ${listed(emails)} in ${named(title)} as ${named(name)}`;
  }
}
