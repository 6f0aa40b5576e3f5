import type { Webex } from '../../sandbox/webex/state.ts';
import type { BotMessage } from './ledger.ts';
import type { PressKind, Wish } from './load.ts';

/** What must hold at the end, counted in what the sandbox holds. `faults` has a line for each that does not. */
export interface Verdict {
  readonly wishes: number;
  readonly inGroups: number;
  readonly presses: number;
  readonly pressesMissed: number;
  readonly newcomers: number;
  readonly meetings: number;
  readonly lost: number;
  readonly doubled: number;
  readonly unanswered: number;
  readonly doubledDirect: number;
  readonly doubledGroup: number;
  /** Of those, where the kill was aimed at the moment after Webex had taken the reply; the others came by chance. */
  readonly doubledByAim: number;
  /** Presses on a copy of a doubled card that the bot does not know: it says so, 1:1. */
  readonly orphaned: number;
  readonly stray: number;
  readonly late: number;
  readonly faults: readonly string[];
}

interface Evidence {
  readonly webex: Webex;
  readonly wishes: readonly Wish[];
  readonly said: readonly BotMessage[];
  /** Ids that the bot answered 200 to. */
  readonly accepted: ReadonlySet<string>;
  /** Moments of the kills that were aimed (`performance.now()`). */
  readonly aimed: readonly number[];
}

/** A kill this long after Webex took a reply, or sooner, is the one that doubled it. */
const BLAMED_MS = 60;

type Opening = 'Scheduled' | 'Not scheduled yet' | 'Took' | 'Invited';

const AFTER_PRESS: Readonly<Record<PressKind, Opening>> = {
  'schedule.create': 'Scheduled',
  'schedule.undo': 'Took',
  'invite.add': 'Invited',
};
const LATE = /^I was away when you wrote this .*?\)\. /;

export function judge(evidence: Evidence): Verdict {
  const { webex, wishes, said, accepted, aimed } = evidence;
  const made = countMeetings(webex);
  const replies = countReplies(said);
  const tally = {
    lost: 0,
    doubled: 0,
    unanswered: 0,
    doubledDirect: 0,
    doubledGroup: 0,
    pressesMissed: 0,
    orphaned: 0,
  };
  let doubledByAim = 0;
  const faults: string[] = [];
  const fault = (what: keyof typeof tally, wish: Wish, more: string): void => {
    tally[what] += 1;
    faults.push(`${what}: ${wish.title} (${wish.said}, ${wish.room.type}, ${wish.press?.kind ?? 'no press'}) ${more}`);
  };

  for (const wish of wishes) {
    const heard = wish.press !== undefined && accepted.has(wish.press.actionId);
    if (wish.press !== undefined && !heard) tally.pressesMissed += 1;
    const asked = `${wish.said === 'vague' ? 'Not scheduled yet' : 'Scheduled'} ${wish.title}`;
    const isOrphan = heard && wish.room.type === 'group' && (replies.get(asked)?.length ?? 0) > 1;
    if (isOrphan) tally.orphaned += 1;
    const pressed = heard && !isOrphan;
    const owed = owes(wish, pressed);
    const count = made.get(wish.title)?.all ?? 0;
    if (count > 1) fault('doubled', wish, `${count} meetings`);
    if (owed.meeting && count === 0) fault('lost', wish, 'no meeting');
    if (owed.undone && (made.get(wish.title)?.standing ?? 0) > 0) fault('lost', wish, 'still there after undo');
    for (const opening of owed.replies) {
      const copies = replies.get(`${opening} ${wish.title}`) ?? [];
      const answers = copies.length;
      if (answers > 1 && wish.room.type === 'group') doubledByAim += wasAimedAt(copies, aimed) ? 1 : 0;
      if (answers === 0) fault('unanswered', wish, `no "${opening}"`);
      if (answers > 1)
        fault(wish.room.type === 'direct' ? 'doubledDirect' : 'doubledGroup', wish, `${answers} × "${opening}"`);
    }
    if (wish.connected === true) {
      const told = replies.get(`Connected ${wish.person.email}`)?.length ?? 0;
      if (told === 0) fault('unanswered', wish, 'no "Connected"');
      if (told > 1) fault('doubledDirect', wish, `${told} × "Connected"`);
    }
  }
  const stray = said.filter((message) => openingOf(message) === undefined);
  const samples = new Set(stray.map(({ roomType, markdown }) => `stray (${roomType}): ${markdown.slice(0, 160)}`));
  return {
    wishes: wishes.length,
    inGroups: wishes.filter(({ room }) => room.type === 'group').length,
    presses: wishes.filter(({ press }) => press !== undefined).length,
    newcomers: wishes.filter(({ said: how }) => how === 'newcomer').length,
    meetings: [...made.values()].reduce((sum, { all }) => sum + all, 0),
    ...tally,
    doubledByAim,
    stray: stray.length,
    late: said.filter(({ markdown }) => LATE.test(markdown)).length,
    faults: [...faults, ...samples],
  };
}

interface Owed {
  readonly meeting: boolean;
  readonly undone: boolean;
  readonly replies: readonly Opening[];
}

/** A message is owed its answer however it arrived; a press only once the bot had said 200 to it. */
function owes(wish: Wish, pressed: boolean): Owed {
  const kind = pressed ? wish.press?.kind : undefined;
  const after = kind === undefined ? [] : [AFTER_PRESS[kind]];
  if (wish.said === 'vague') {
    return { meeting: kind === 'schedule.create', undone: false, replies: ['Not scheduled yet', ...after] };
  }
  if (wish.said === 'newcomer' && wish.connected !== true) return { meeting: false, undone: false, replies: [] };
  return { meeting: true, undone: kind === 'schedule.undo', replies: ['Scheduled', ...after] };
}

/** By title; cancelled ones count as made. */
function countMeetings(webex: Webex): ReadonlyMap<string, { all: number; standing: number }> {
  const made = new Map<string, { all: number; standing: number }>();
  for (const { settings, isDeleted } of webex.state.series.values()) {
    if (!/^zo\w+x$/.test(settings.title)) continue;
    const before = made.get(settings.title) ?? { all: 0, standing: 0 };
    made.set(settings.title, { all: before.all + 1, standing: before.standing + (isDeleted ? 0 : 1) });
  }
  return made;
}

/** By opening and title, the moments at which Webex took them. */
function countReplies(said: readonly BotMessage[]): ReadonlyMap<string, readonly number[]> {
  const replies = new Map<string, number[]>();
  for (const message of said) {
    const opening = openingOf(message);
    if (opening !== undefined) replies.set(opening, [...(replies.get(opening) ?? []), message.at]);
  }
  return replies;
}

function wasAimedAt(copies: readonly number[], aimed: readonly number[]): boolean {
  return copies.slice(0, -1).some((at) => aimed.some((kill) => kill >= at && kill - at <= BLAMED_MS));
}

/** Which answer to which wish a message is; nothing for one that was not to be expected. */
function openingOf({ markdown }: BotMessage): string | undefined {
  const text = markdown.replace(LATE, '');
  const connected = /^Connected as ([^,]+),/.exec(text)?.[1];
  if (connected !== undefined) return `Connected ${connected.replaceAll('\\', '')}`;
  if (text.startsWith('Connect your Webex account once')) return 'Offer';
  const [, opening] = /^(Scheduled|Not scheduled yet|Took|Invited) ?/.exec(text) ?? [];
  const [, title] = /\*(zo\w+x)\*/.exec(text) ?? [];
  return opening === undefined || title === undefined ? undefined : `${opening} ${title}`;
}
