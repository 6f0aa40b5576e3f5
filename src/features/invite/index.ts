import { z } from 'zod';
import { MeetingSubject } from '../../card/meeting-subject.ts';
import { isEmail } from '../../domain/invitee.ts';
import { fail, ok } from '../../domain/result.ts';
import { defineAction, defineFeature, type Feature } from '../feature.ts';
import { handleAdd } from './add.ts';
import { handleChange } from './change.ts';
import { parseEmails } from './guests.ts';

const SCOPES = ['meeting:schedules_read', 'meeting:schedules_write'];
const Change = z.enum(['remove', 'cohost', 'not-cohost']);

/** The people buttons of a meeting's card. */
export const invite: Feature = defineFeature<never>({
  name: 'invite',
  summary: 'Add people to a meeting, remove them, or make them cohost (buttons on its card)',
  example: '',
  acts: [],
  words: {},
  scopes: SCOPES,
  parse: () => fail({ kind: 'nobody-named' }),
  handle: (intent) => Promise.resolve(intent),
  actions: {
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
          return fail({ kind: 'value-refused', field: 'What to do', allowed: 'remove, make cohost, no longer cohost' });
        return ok({ subject: meeting.data, email, change: change.data });
      },
      handle: handleChange,
    }),
  },
});
