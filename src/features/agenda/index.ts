import { fail, ok } from '../../domain/result.ts';
import { defineAction, defineFeature } from '../feature.ts';
import { tellDigest } from './digest.ts';
import { listAgenda } from './handler.ts';
import { parseAgenda } from './intent.ts';
import { intentOf, PageSubject } from './pages.ts';

export const agenda = defineFeature({
  name: 'agenda',
  purpose: 'seeing what is on',
  summary: 'Show what is on: today, tomorrow, this week, next Tuesday',
  example: "what's on this week?",
  examples: ["what's on today?", "what's on next Tuesday?", "what's on tomorrow afternoon?"],
  acts: ['list'],
  words: { agenda: 'list' },
  scopes: ['meeting:schedules_read'],
  parse: parseAgenda,
  handle: listAgenda,
  jobs: { digest: { scopes: ['meeting:schedules_read'], run: tellDigest } },
  actions: {
    'agenda.next': defineAction({
      pressedBy: 'owner',
      scopes: ['meeting:schedules_read'],
      parse({ subject }) {
        const page = PageSubject.safeParse(subject);
        return page.success ? ok(intentOf(page.data)) : fail({ kind: 'card-gone' });
      },
      handle: listAgenda,
    }),
  },
});
