import { z } from 'zod';
import { deleteSummary, summariesOf } from '../recordings/find-summary.ts';
import { renderSummary } from '../recordings/render-transcript.ts';
import { operation } from './operation.ts';
import type { Operation } from './operation.ts';

export const MEETING_SUMMARIES: readonly Operation[] = [
  operation({
    method: 'get',
    path: '/meetingSummaries',
    scopes: ['meeting:summaries_read'],
    bots: false,
    query: z.strictObject({ meetingId: z.string().optional() }),
    handle: ({ webex, caller, query }) => ({
      body: { items: summariesOf(webex, caller, query.meetingId).map(renderSummary) },
    }),
  }),
  operation({
    method: 'delete',
    path: '/meetingSummaries/:summaryId',
    scopes: ['meeting:summaries_write'],
    bots: false,
    handle: ({ webex, caller, params }) => {
      deleteSummary(webex, caller, params['summaryId'] ?? '');
      return {};
    },
  }),
];
