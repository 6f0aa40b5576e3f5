import type { CardJson } from '../../card/card.ts';
import { renderRecordingsCard, renderSettingsCard } from './card.ts';

/** Every look of the settings. */
export const states: Readonly<Record<string, () => CardJson>> = {
  'as-everybody': () => renderSettingsCard({ standing: { settings: {}, zone: 'America/New_York' }, undo: false }),
  changed: () =>
    renderSettingsCard({
      standing: {
        zone: 'America/New_York',
        settings: {
          clock: '12h',
          defaultLength: 45,
          workingHours: { from: '09:00', to: '17:00' },
          place: 'personalRoom',
          showsBusy: true,
          reminderLead: 20,
          digest: '08:30',
          quietHours: { from: '22:00', to: '07:00' },
          answers: 'private',
          recordingsIn: [{ roomId: '1', title: 'Project Falcon' }],
        },
      },
      note: 'Length of a new meeting: was 30 minutes, now 45 minutes.',
      away: 'Tokyo until Fri 27 Nov',
      undo: true,
    }),
  'recordings-shown-here': () =>
    renderRecordingsCard(
      true,
      'From now on, a recording of a meeting you host that you ask for here is shown here, with its password: everybody in this space, now or later, can watch it. Lists, downloads and what others host stay 1:1. Say "stop showing my recordings in this space" to end it.',
    ),
};
