import { z } from 'zod';
import type { Summaries } from '../ports/summaries.ts';
import { listItems, type Caller } from './caller.ts';
import { readBody } from './errors.ts';

/** `/meetingSummaries` as one person. */
export function createSummaries(caller: Caller): Summaries {
  return {
    async fetch(meetingId) {
      const answer = await caller.request({
        method: 'GET',
        path: '/meetingSummaries',
        query: { meetingId },
        accept: [404],
      });
      if (answer.status === 404) return undefined;
      const summaries = listItems(answer.body).map((item) => readBody(summaryWire, item, 'a summary'));
      const summary = summaries.find(({ status }) => status !== 'deleted');
      if (summary === undefined) return undefined;
      return {
        id: summary.id,
        meetingId: summary.meetingId ?? meetingId,
        notesHtml: summary.notes?.content ?? '',
        actionItems: (summary.actionItems ?? []).map(({ content }) => content),
      };
    },
  };
}

const summaryWire = z.object({
  id: z.string(),
  meetingId: z.string().nullish(),
  status: z.string().nullish(),
  notes: z.object({ content: z.string() }).nullish(),
  actionItems: z.array(z.object({ content: z.string() })).nullish(),
});
