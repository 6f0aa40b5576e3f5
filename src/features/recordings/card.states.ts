import { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import type { Recording } from '../../domain/recording.ts';
import { renderConfirmCard, renderDetailsCard, renderListCard, renderSpaceCard } from './card.ts';
import { renderUndoCard } from './undo-card.ts';

const NOW = Temporal.Instant.from('2026-11-23T14:00:00Z');
const RECORDED = Temporal.ZonedDateTime.from('2026-11-20T10:00[America/New_York]');

const RECORDING: Recording = {
  id: '1',
  meetingId: '2',
  topic: 'Pricing review',
  recordedAt: RECORDED,
  createdAt: RECORDED.add({ hours: 1 }),
  siteUrl: 'acme.webex.com',
  playbackUrl: 'https://acme.webex.com/acme/ldr.php?RCID=1',
  downloadUrl: 'https://acme.webex.com/acme/lsr.php?RCID=1',
  format: 'MP4',
  serviceType: 'MeetingCenter',
  durationSeconds: 2520,
  sizeBytes: 120_000_000,
  isShared: false,
  status: 'available',
};
const SHARED: Recording = { ...RECORDING, topic: 'Sprint retrospective', isShared: true, durationSeconds: 3300 };
const HOSTILE: Recording = { ...RECORDING, topic: '<@all> **free** [now](https://example.org) {{x}}'.padEnd(128, '!') };
const EIGHT = Array.from({ length: 8 }, (_, index) => ({ ...RECORDING, topic: `Design review ${index + 1}` }));

/** Every look of the recordings. */
export const states: Readonly<Record<string, () => CardJson>> = {
  list: () =>
    renderListCard({
      what: 'Your recordings',
      rows: [RECORDING, SHARED, HOSTILE],
      first: 1,
      total: 3,
      button: 'Show',
      now: NOW,
    }),
  'list-page-2': () =>
    renderListCard({ what: 'Your recordings', rows: EIGHT, first: 9, total: 30, button: 'Show', now: NOW }),
  'list-none': () =>
    renderListCard({
      what: 'Your recordings',
      rows: [],
      first: 1,
      total: 0,
      note: 'There are none. I looked for recordings from Sat 24 Oct to Tue 24 Nov.',
      button: 'Show',
      now: NOW,
    }),
  details: () => renderDetailsCard({ recording: RECORDING, now: NOW }),
  'details-shared': () => renderDetailsCard({ recording: SHARED, now: NOW }),
  'details-in-the-bin': () => renderDetailsCard({ recording: { ...RECORDING, status: 'deleted' }, now: NOW }),
  'details-hostile': () => renderDetailsCard({ recording: HOSTILE, now: NOW }),
  'in-a-space': () => renderSpaceCard({ ...RECORDING, password: 'Qm7kXw2p' }, NOW),
  'ask-bin': () =>
    renderConfirmCard({
      heading: 'To the bin?',
      question:
        'Move "Pricing review", recorded Fri 20 Nov, 10:00 (New York), to the bin? Nobody can watch it there; it can be restored.',
      button: 'To the bin',
    }),
  'ask-for-good': () =>
    renderConfirmCard({
      heading: 'Really for good?',
      question: 'This is the last question: delete "Pricing review" for good?',
      button: 'Yes, for good',
    }),
  binned: () => renderUndoCard('In the bin', 'Pricing review', 'Moved "Pricing review" to the bin.'),
};
