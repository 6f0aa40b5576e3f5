import { z } from 'zod';
import type { KeptForm, RegistrationForms } from '../ports/registration-forms.ts';
import type { Caller } from './caller.ts';
import { readBody } from './errors.ts';
import { path } from './path.ts';

const formWire = z.record(z.string(), z.unknown());

/** `/meetings/{id}/registration` as the meeting's host. */
export function createRegistrationForms(caller: Caller): RegistrationForms {
  return {
    async fetch(meetingId) {
      const answer = await caller.request({
        method: 'GET',
        path: path`/meetings/${meetingId}/registration`,
        accept: [404],
      });
      return answer.status === 404 ? undefined : writable(readBody(formWire, answer.body, 'a registration form'));
    },
    async write(meetingId, form) {
      // Webex wants name and e-mail of everybody in any case.
      const body = { ...form, requireFirstName: true, requireLastName: true, requireEmail: true };
      await caller.request({ method: 'PUT', path: path`/meetings/${meetingId}/registration`, body });
    },
    async remove(meetingId) {
      await caller.request({ method: 'DELETE', path: path`/meetings/${meetingId}/registration`, accept: [404] });
    },
  };
}

/** What Webex takes back of a form it gave: numbers of questions and the order of their rules are its own. */
function writable(form: KeptForm): KeptForm {
  const { customizedQuestions } = form;
  const kept = Object.entries(form).filter(([name]) => WRITTEN.test(name));
  return {
    ...Object.fromEntries(kept),
    ...(customizedQuestions === undefined ? {} : { customizedQuestions: withoutNumbers(customizedQuestions) }),
  };
}

const WRITTEN = /^(?:autoAcceptRequest|require[A-Z]\w*|maxRegisterNum|rules)$/;

function withoutNumbers(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutNumbers);
  if (typeof part !== 'object' || part === null) return part;
  const kept = Object.entries(part).filter(([name]) => name !== 'id' && name !== 'order');
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutNumbers(value)]));
}
