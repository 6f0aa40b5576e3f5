import { byFirstWord } from './first-words.ts';
import * as frames from './frames.ts';
import type { Frame } from './frames.ts';
import * as looking from './looking-frames.ts';
import * as moving from './moving-frames.ts';
import * as naming from './naming-frames.ts';
import * as people from './people-frames.ts';
import * as removing from './removing-frames.ts';
import * as shaping from './shaping-frames.ts';
import * as talking from './talking-frames.ts';
import * as wanting from './wanting-frames.ts';

/** English verbs by what they can ask for; two-word verbs stand with their particle. A verb may stand in several rows. */
const ROWS: readonly (readonly [verbs: string, frames: readonly (readonly Frame[])[]])[] = [
  // People, before things: "ask Ben to join", "send Kim an invite", "bring Ravi along".
  ['ask, get, have, tell', [people.ASK]],
  ['send, give, shoot', [people.SEND]],
  ['hold', [talking.HOLD]],
  ['bring', [people.BRING]],
  ['cut', [people.CUT]],
  ['sign', [people.SIGN_UP]],
  ['list, add, mark, include', [[frames.AS_ATTENDEE]]],
  ['enter, get into, get in, get on, get onto, go into, step into, drop into, drop in on', [looking.ENTER]],
  [
    'log into, log me into, log in to, log me in to, hop over to, pop over to, head into, move into, phone into, phone in to, phone, ring into, ring',
    [looking.ENTER],
  ],
  ['tune in to, tune into, video into', [looking.ENTER]],
  ['take away', [removing.REMOVE]],
  ['dump, lose, do away with', [removing.DROP]],
  ['let, get, bring, put, take, patch, plug, hook, link, wire, pop, drop, hop, beam', [looking.LET_IN]],
  ['dial', [looking.LET_IN, looking.DIAL]],
  ['be', [looking.BE]],
  ['flip, relocate, drag, roll, swing, carry over, transfer', [moving.MOVE_THERE]],
  ['click, click on, tap, press', [looking.CLICK]],
  ['note that, note down that, note, record that, put down that, mark that, remember that', [people.NOTED]],
  ['cancel, kill, clear, clear out, clear off, call off, scrap, scratch, nix, axe, wipe out, erase', [removing.CANCEL]],
  ['discard, abandon, abort, void, trash, ditch, eliminate, purge, blow off', [removing.CANCEL]],
  ['wipe', [removing.WIPE]],
  ['clean, clean out, clean up, wipe, scrub, empty, reset, blank, blank out', [removing.CLEAN]],
  ['free up, cancle, cancell, cansel, cancal, bin', [removing.CANCEL]],
  ['delet, delte, remov', [removing.REMOVE]],
  ['forget', [removing.FORGET]],
  ['resched, reshedule, reschedual, rescedule, reschdule, prepone, pre-pone, postpond, re-jig, rejig', [moving.MOVE]],
  ['pop, stick, chuck, bung, whack', [shaping.SHAPE, frames.CREATE]],
  ['sched, scheduel, shcedule, diarise, diarize', [frames.SCHEDULE]],
  ['remove, delete, get rid of, drop, exclude, cross off, take out, take off', [removing.REMOVE]],
  ['take', [removing.TAKE, removing.TAKE_OFF]],
  ['cross', [removing.TAKE_OFF]],
  ['knock, strike', [removing.OFF_CALENDAR]],
  ['uninvite, disinvite, un-invite, kick, kick out', [people.UNINVITE]],
  [
    'nudge, slide, punt, move, reschedule, re-schedule, postpone, push, push back, push out, bump, delay, shift, bring, bring forward',
    [moving.MOVE],
  ],
  ['pull forward, move up, move back, defer, advance, rearrange, re-arrange, rebook', [moving.MOVE]],
  ['cut, trim', [removing.CUT]],
  ['extend, lengthen, shorten, prolong, expand, cut, trim, stretch, reduce, elongate', [moving.MOVE]],
  ['put back, put off, put forward, set back, set forward', [moving.MOVE]],
  ['fix, fix up', [talking.ARRANGE]],
  ['fix, mend, repair', [frames.MEND]],
  ['swap, swap out, switch, switch out, replace, substitute, exchange', [people.SUBSTITUTE]],
  ['change, update, modify, edit, alter, switch, adjust, correct, amend, revise, swap, replace', [frames.CHANGE]],
  ['make changes, make a change, make some changes, make edits, make adjustments', [frames.CHANGE]],
  ['rename, retitle, re-title, relabel', [naming.RENAME]],
  ['name', [naming.TELL_NAMES]],
  ['title, name, label', [naming.NAME]],
  ['call, title, name, label', [naming.CALL]],
  [
    'invite, loop, loop in, bring in, cc, include, send an invite to, send invite to, send an invitation to',
    [people.INVITE],
  ],
  ['add, add in', [people.ADD]],
  ['forward, share', [people.FORWARD]],
  ['need, want, like, love, appreciate', [talking.SPEND]],
  ['get', [talking.SLOT]],
  ['pull', [people.PULL]],
  ['tell', [talking.TELL]],
  ['throw, toss, slap', [wanting.ONTO]],
  ['pencil me in, put me in, put me down', [wanting.FOR_ME]],
  ['jump, hop', [looking.ONTO]],
  ['make, find, clear, save, carve out, set aside', [talking.TIME_FOR]],
  ['see', [talking.SEE]],
  ['show', [talking.SHOW]],
  ['schedule, pencil in, pencil, schdule, shedule, schedual', [frames.SCHEDULE]],
  [
    'create, set up, setup, book, arrange, organize, organise, plan, plan out, block, block off, block out, reserve',
    [frames.CREATE],
  ],
  [
    'insert, enter, input, log, line up, initiate, draft, host, hold, note, jot down, record, save, register',
    [frames.CREATE],
  ],
  ['slot in, squeeze in, fit in', [frames.CREATE]],
  ['create, set up, setup, book, arrange, organize, organise, plan', [frames.ALONE]],

  ['end, finish, wrap up', [moving.END]],
  ['let', [moving.LET]],
  ['make, keep, let', [shaping.SHAPE, shaping.MAKE, frames.CREATE]],
  ['put, put in, place, set, mark, mark down', [shaping.SHAPE, frames.CREATE]],
  ['have', [shaping.SHAPE, shaping.MAKE]],
  ['have, get, use, take, need, want', [talking.ROOM]],
  ['do, have, hold, grab, run', [talking.DO]],
  ['go with, go for, say, try, prefer, meet', [talking.INSTEAD]],
  [
    'catch up, sync up, talk, speak, sit down, sit together, chat, discuss, connect, touch base, meet up, huddle, regroup, get together, go over, go through, brainstorm, pair, debrief, call, see',
    [talking.TALK],
  ],
  [
    'join, dial in, dial into, hop on, hop onto, jump on, jump into, jump in, hop into, hop in, pop into, jump onto, connect to, connect me',
    [looking.JOIN],
  ],
  ['call into, call in', [looking.JOIN]],
  ['start', [looking.START]],
  ['launch, begin, open, kick off', [looking.START]],
  ['need, want, require, repeat, have', [wanting.WANT]],
  ['like, love, appreciate', [wanting.WISH]],
  ['meet, meet up', [looking.MEET]],
  ['get, give, send, need, want, list, show, tell, read, see', [looking.GIVE]],
  ['give', [naming.GIVE_A_NAME]],
  ['get, give', [wanting.GET, looking.LOOK]],
  ['find', [looking.FIND, looking.LOOK]],
  ['look, look for, looking, looking for', [looking.SEEK]],
  ['suggest, propose, offer', [looking.FIND]],
  [
    'show, list, tell, check, view, display, look, look up, look at, look for, looking for, take a look at, take a look',
    [looking.LOOK],
  ],
  [
    'hit, lay out, catch me up on, update me on, fill me in on, brief, run, walk, take, fill, have a look at, read, see, search, search for, searching for, pull up, bring up, review, know, describe, browse',
    [looking.LOOK],
  ],
  [
    'count, go over, go through, open, hear, inform, explain, verify, confirm, access, go to, run through, recap, pull, obtain, fetch, retrieve, share, print, provide',
    [looking.LOOK],
  ],
  [
    'drop off, put on some, put in for, play, turn, turn on, turn off, turn up, turn down, switch on, switch off, wake, text, send, email, message, mail',
    [frames.FOREIGN],
  ],
  [
    'tweet, post, notify, alert, tell, buy, order, recommend, suggest, accept, decline, forward, reply, respond',
    [frames.FOREIGN],
  ],
  [
    'rsvp, pay, translate, convert, spell, sing, navigate, drive, stop, pause, resume, dim, mute, unmute',
    [frames.FOREIGN],
  ],
  ['skip', [removing.SKIP]],
  ['use', [naming.USE]],
  [
    'tune, google, purchase, watch, listen, eat, pick, choose, select, snooze, silence, shuffle, rate, like',
    [frames.FOREIGN],
  ],
  ['dislike, increase, decrease, raise, lower, brew, cook, calculate, transfer', [frames.FOREIGN]],
];

/** Frames by the base form of the verb, and by the first word behind it. */
export const VERBS: ReadonlyMap<string, (first: string) => readonly Frame[]> = (() => {
  const byVerb = new Map<string, readonly Frame[]>();
  for (const [verbs, lists] of ROWS) {
    for (const verb of verbs.split(', ')) byVerb.set(verb, [...(byVerb.get(verb) ?? []), ...lists.flat()]);
  }
  return new Map([...byVerb].map(([verb, frames]) => [verb, byFirstWord(frames, ({ rest }) => rest)]));
})();

/** The first words of those, each with how many words the longest verb has behind it: none, of most. */
export const VERB_STARTS: ReadonlyMap<string, number> = (() => {
  const starts = new Map<string, number>();
  for (const verb of VERBS.keys()) {
    const [first = '', ...behind] = verb.split(' ');
    starts.set(first, Math.max(starts.get(first) ?? 0, behind.length));
  }
  return starts;
})();

/** The base form of an English verb form, as far as spelling tells: "moving" → "move", "cancelled" → "cancel". */
export function baseForms(word: string): readonly string[] {
  const forms = [word];
  // A meeting is a thing here, however it is made.
  if (word === 'meeting') return forms;
  const stem = word.endsWith('d') || word.endsWith('ing') ? /^(.{2,}?)(?:ing|ed|d)$/.exec(word)?.[1] : undefined;
  if (stem !== undefined) {
    forms.push(stem, `${stem}e`);
    if (stem.at(-1) === stem.at(-2)) forms.push(stem.slice(0, -1));
  }
  return forms;
}
