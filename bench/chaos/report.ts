import type { ChaosResult } from './run.ts';

type Row = readonly [what: string, read: (result: ChaosResult) => number | string, limit: string];

const ROWS: readonly Row[] = [
  ['replicas', ({ replicas }) => replicas, ''],
  ['seed', ({ seed }) => seed, ''],
  ['kills -9', ({ kills }) => kills, ''],
  ['starts that failed', ({ failedStarts }) => failedStarts, ''],
  ['faults of Webex', ({ webexFaults }) => webexFaults, ''],
  ['requests (in groups)', ({ wishes, inGroups }) => `${wishes} (${inGroups})`, ''],
  ['presses (missed while down)', ({ presses, pressesMissed }) => `${presses} (${pressesMissed})`, ''],
  ['newcomers', ({ newcomers }) => newcomers, ''],
  ['meetings', ({ meetings }) => meetings, ''],
  ['answered late', ({ late }) => late, ''],
  ['unanswered', ({ unanswered }) => unanswered, '0'],
  ['lost meetings', ({ lost }) => lost, '0'],
  ['doubled meetings', ({ doubled }) => doubled, '0'],
  ['doubled replies in 1:1', ({ doubledDirect }) => doubledDirect, '0'],
  ['doubled replies in groups', ({ doubledGroup }) => doubledGroup, 'counted'],
  ['… per kill aimed at that moment', ({ doubledByAim, aimedKills }) => perKill(doubledByAim, aimedKills), 'counted'],
  [
    '… otherwise: a kill at any moment, or an answer cut',
    ({ doubledGroup, doubledByAim, kills, aimedKills, lostAnswers }) =>
      `${doubledGroup - doubledByAim} of ${kills - aimedKills} kills and ${lostAnswers} answers`,
    'counted',
  ],
  ['presses on a doubled card', ({ orphaned }) => orphaned, 'counted'],
  ['answers of POST /messages cut', ({ lostAnswers }) => lostAnswers, ''],
  ['other replies', ({ stray }) => stray, 'counted'],
  ['seconds', ({ seconds }) => seconds, ''],
];

export function renderTable(results: readonly ChaosResult[]): string {
  const head = ['', ...results.map(({ store }) => store), 'target'];
  const lines = ROWS.map(([what, read, limit]) => [what, ...results.map((result) => String(read(result))), limit]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function perKill(doubled: number, kills: number): string {
  return `${doubled} of ${kills} (${(doubled / Math.max(1, kills)).toFixed(3)})`;
}

/** Everything that is promised holds. */
export function isHeld({ unanswered, lost, doubled, doubledDirect }: ChaosResult): boolean {
  return unanswered === 0 && lost === 0 && doubled === 0 && doubledDirect === 0;
}
