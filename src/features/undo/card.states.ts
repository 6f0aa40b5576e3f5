import type { CardJson } from '../../card/card.ts';
import { renderHistoryCard, type HistoryRow } from './card.ts';

const ROWS: readonly HistoryRow[] = [
  { time: '09:02', done: 'Scheduled Design review', fate: '' },
  { time: '09:40', done: 'Invited ben@example.com to Design review', fate: 'taken back' },
  { time: '10:02', done: 'Moved Design review', fate: 'can be taken back until 10:12', until: '10:12' },
];

/** Every look of what was done. */
export const states: Readonly<Record<string, () => CardJson>> = {
  today: () => renderHistoryCard({ period: 'today', rows: ROWS }),
  'nothing-left-to-undo': () => renderHistoryCard({ period: 'since Sun 22 Nov', rows: ROWS.slice(0, 2) }),
  hostile: () =>
    renderHistoryCard({
      period: 'today',
      rows: [{ time: '09:02', done: 'Cancelled <@all> **now** [free](https://example.org)', fate: '' }],
    }),
};
