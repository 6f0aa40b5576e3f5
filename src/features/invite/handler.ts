import { problemReply, type Context, type Press, type Reply } from '../feature.ts';
import { changePeople } from './apply.ts';
import { AskedBody } from './ask-host.ts';
import { inviteOrAsk } from './everyone.ts';
import type { InviteIntent } from './intent.ts';
import { PeopleChange } from './people-change.ts';

/** "invite bob@… to the design review", "take Ana off it": who, then which meeting, then at once: they were named. */
export async function handleInvite(intent: InviteIntent, context: Context): Promise<Reply> {
  const found = await context.findPeople(intent.people);
  if (found.unknown.length > 0) return problemReply({ kind: 'not-an-address', texts: found.unknown });
  const keep: PeopleChange = {
    act: intent.act,
    emails: [...found.emails],
    cohosts: [...found.cohosts],
    ...(intent.panelist ? { panelist: true } : {}),
    ...(found.here.length === 0 ? {} : { everyone: { here: [...found.here], outside: [...found.outside] } }),
  };
  const meant = await context.find(intent.target);
  if (meant.kind === 'one') return inviteOrAsk(meant.meeting, keep, context);
  return context.askWhich(meant, {
    action: 'invite.which',
    act: intent.act === 'invite' ? 'invite' : 'uninvite',
    doing: DOING[intent.act],
    keep,
  });
}

const DOING = { invite: 'invite them to', uninvite: 'take them off', demote: 'change the cohosts of' } as const;

export async function handleChosen(press: Press, context: Context): Promise<Reply> {
  const chosen = await context.readChosen(press);
  if (!chosen.ok) return problemReply(chosen.problem);
  const change = PeopleChange.parse(chosen.value.keep);
  return { ...(await inviteOrAsk(chosen.value.meeting, change, context)), replacesPressed: true };
}

/** The host has agreed. */
export async function changePeopleOnBehalf(asked: unknown, context: Context): Promise<Reply> {
  const { meetingId, change } = AskedBody.parse(asked);
  const meeting = await context.webex.meetings.fetch(meetingId);
  return meeting === undefined ? problemReply({ kind: 'meeting-gone' }) : changePeople(meeting, change, context);
}
