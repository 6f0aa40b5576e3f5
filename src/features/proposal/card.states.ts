import { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import { named, say } from '../../card/sentence.ts';
import { spanOf } from '../../domain/when.ts';
import { renderProposalCard, type ProposalCardFacts } from './card.ts';

const FACTS: ProposalCardFacts = {
  asker: say`Ben Okafor (ben@example.com), in ${named('Project Falcon')},`,
  title: 'Design review',
  span: spanOf(Temporal.ZonedDateTime.from('2026-11-24T15:00[America/New_York]'), 45),
  asksHost: say`move ${named('Design review')} to Tue 24 Nov, 16:00–16:45 (New York)`,
  notes: [say`Whoever is invited is told by mail.`],
  now: Temporal.Instant.from('2026-11-23T14:00:00Z'),
};

/** Every look of a request to a host. */
export const states: Readonly<Record<string, () => CardJson>> = {
  move: () => renderProposalCard(FACTS),
  'of-a-series': () =>
    renderProposalCard({
      ...FACTS,
      asksHost: say`cancel the whole series ${named('Standup')}`,
      title: 'Standup',
      notes: [say`12 occurrences of the next six months go.`, say`Whoever is invited is told by mail.`],
    }),
  hostile: () =>
    renderProposalCard({
      ...FACTS,
      asker: say`${'<@all> **Ben** [free](https://example.org)'} (${'ben@example.com'})`,
      title: '<@all> **now** {{DATE(2026-01-01)}}',
      asksHost: say`rename it to ${named('[free](https://example.org) *x*')}`,
    }),
};
