import type { CardJson } from '../../card/card.ts';
import { renderHelpCard } from './card.ts';

const COMMANDS = [
  {
    summary: 'Schedule a meeting and invite people',
    example: 'schedule design review tomorrow at 3pm for 45 minutes with ana@example.com',
  },
  { summary: 'Show what is on: today, tomorrow, this week, next Tuesday', example: "what's on this week?" },
];

/** Help, with sample commands: the real ones change with the registry. */
export const states: Readonly<Record<string, () => CardJson>> = { help: () => renderHelpCard(COMMANDS) };
