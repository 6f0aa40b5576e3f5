import type { CardJson } from '../../card/card.ts';
import { renderPreferencesCard, type PreferencesCardFacts } from './card.ts';

const FACTS: PreferencesCardFacts = {
  room: { topic: "Ana's room", enabledAutoLock: true, autoLockMinutes: 10 },
  options: { enabledJoinBeforeHost: true, joinBeforeHostMinutes: 5 },
};

/** Every look of the preferences. */
export const states: Readonly<Record<string, () => CardJson>> = {
  shown: () => renderPreferencesCard(FACTS),
  changed: () =>
    renderPreferencesCard({
      ...FACTS,
      note: 'Was: The room stays unlocked. Now: The room locks 10 minutes after the start.',
    }),
  'all-off': () =>
    renderPreferencesCard({
      room: { ...FACTS.room, enabledAutoLock: false },
      options: { enabledJoinBeforeHost: false, joinBeforeHostMinutes: 0 },
    }),
};
