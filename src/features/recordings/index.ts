import { defineFeature, type CardAction, type Context, type Press, type Reply } from '../feature.ts';
import { confirm, leave } from './confirm.ts';
import { doWith, handleRecordings, openRow, turnPage } from './handler.ts';
import { parseRecordings, scopesFor } from './intent.ts';
import { pressUndo, takeBack } from './restore.ts';

const READS = ['meeting:recordings_read'];
const WRITES = [...READS, 'meeting:recordings_write'];

/** What was recorded: to be found, watched, shared, thrown away and brought back. */
export const recordings = defineFeature({
  name: 'recordings',
  summary: 'Find recordings, watch, download, share, delete and restore them',
  example: 'show the recording of the pricing review',
  examples: [
    'recordings of last week',
    'download the recording of the pricing review',
    'share the recording of the pricing review with ana@example.com',
    'delete the recording of the pricing review',
    'restore the recording of the pricing review',
    'empty my recording bin',
  ],
  acts: ['recordings'],
  words: { recordings: 'recordings' },
  scopes: WRITES,
  scopesFor,
  parse: parseRecordings,
  handle: handleRecordings,
  takeBack,
  actions: {
    'recordings.open': pressed(READS, openRow),
    'recordings.older': pressed(READS, turnPage(1)),
    'recordings.newer': pressed(READS, turnPage(-1)),
    'recordings.links': pressed(READS, doWith('links')),
    'recordings.share': pressed(WRITES, doWith('share')),
    'recordings.share-invitees': pressed([...WRITES, 'meeting:schedules_read'], doWith('share', true)),
    'recordings.bin': pressed(WRITES, doWith('bin')),
    'recordings.restore': pressed(WRITES, doWith('restore')),
    'recordings.delete': pressed(WRITES, doWith('delete')),
    'recordings.confirm': pressed(WRITES, confirm),
    'recordings.leave': pressed([], leave),
    'recordings.undo': pressed(WRITES, pressUndo),
  },
});

function pressed(scopes: readonly string[], handle: (press: Press, context: Context) => Promise<Reply>): CardAction {
  return { pressedBy: 'owner', scopes, press: handle };
}
