import { z } from 'zod';
import { MeetingSubject } from '../../card/meeting-subject.ts';
import { isEmail } from '../../domain/invitee.ts';
import { fail, ok } from '../../domain/result.ts';
import { defineAction, defineFeature, type CardAction, type Context, type Press, type Reply } from '../feature.ts';
import { handleAdd } from './add.ts';
import { handleChange } from './change.ts';
import { inviteEveryone } from './everyone.ts';
import { parseEmails } from './guests.ts';
import { changePeopleOnBehalf, handleChosen, handleInvite } from './handler.ts';
import { parseInvite } from './intent.ts';
import { inviteNewcomers, showLink } from './newcomers.ts';
import { takeBack } from './undo.ts';

const SCOPES = ['meeting:schedules_read', 'meeting:schedules_write'];
const Change = z.enum(['remove', 'cohost', 'not-cohost', 'rename']);

export const invite = defineFeature({
  name: 'invite',
  purpose: 'inviting',
  summary: 'Invite people to a meeting, take them off it, or make them cohost',
  example: 'invite ben@example.com to the design review',
  examples: [
    'add ana@example.com and ben@example.com to the design review',
    'make ben@example.com cohost of the design review',
    'take ben@example.com off the design review',
  ],
  acts: ['invite', 'uninvite'],
  words: { invite: 'invite' },
  scopes: SCOPES,
  parse: parseInvite,
  handle: handleInvite,
  takeBack,
  onBehalf: changePeopleOnBehalf,
  actions: {
    'invite.which': { pressedBy: 'owner', scopes: SCOPES, press: handleChosen },
    'invite.newcomer': owned(SCOPES, inviteNewcomers),
    'invite.everyone': owned(SCOPES, inviteEveryone),
    'invite.show-link': owned([], showLink),
    'invite.leave': owned([], () =>
      Promise.resolve({ markdown: 'Left it: nothing was changed.', where: 'here', replacesPressed: true }),
    ),
    'invite.add': defineAction({
      pressedBy: 'anyone',
      scopes: SCOPES,
      parse({ subject, inputs }) {
        const meeting = MeetingSubject.safeParse(subject);
        if (!meeting.success) return fail({ kind: 'card-gone' });
        const emails = parseEmails(inputs['emails'] ?? '');
        return emails.ok ? ok({ subject: meeting.data, emails: emails.value }) : emails;
      },
      handle: handleAdd,
    }),
    'invite.change': defineAction({
      pressedBy: 'anyone',
      scopes: SCOPES,
      parse({ subject, inputs }) {
        const meeting = MeetingSubject.safeParse(subject);
        if (!meeting.success) return fail({ kind: 'card-gone' });
        const email = (inputs['email'] ?? '').trim();
        if (!isEmail(email)) return fail({ kind: 'not-an-address', texts: email === '' ? [] : [email] });
        const change = Change.safeParse(inputs['change']);
        if (!change.success)
          return fail({
            kind: 'value-refused',
            field: 'What to do',
            allowed: 'remove, make cohost, no longer cohost, show under another name',
          });
        const name = (inputs['name'] ?? '').trim();
        if (change.data === 'rename' && (name === '' || name.length > 128))
          return fail({ kind: 'value-refused', field: 'Name to show', allowed: '1 to 128 characters' });
        return ok({ subject: meeting.data, email, change: change.data, name });
      },
      handle: handleChange,
    }),
  },
});

function owned(scopes: readonly string[], handle: (press: Press, context: Context) => Promise<Reply>): CardAction {
  return { pressedBy: 'owner', scopes, press: handle };
}
