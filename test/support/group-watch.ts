import { createHash } from 'node:crypto';
import type { Series } from '../../sandbox/meetings/meeting.ts';
import type { Recording } from '../../sandbox/recordings/recording.ts';
import type { Message } from '../../sandbox/webex/message.ts';
import type { Room } from '../../sandbox/webex/rooms.ts';
import type { Webex } from '../../sandbox/webex/state.ts';
import { othersAddresses, personalFacts, sensitiveFacts, waysIn, type Fact } from './private-facts.ts';

export interface GroupWatch {
  /** What the bot told a group that was not the group's, a line each. */
  readonly leaks: readonly string[];
  /** Messages of the bot in groups that were looked at. */
  readonly seen: () => number;
}

/**
 * Reads every message of the bot in a group the moment it is posted, and looks in it for what belongs to one person
 * only. It judges by what Webex holds and by who was told what before, not by what the bot thinks of it.
 */
export function watchGroups(webex: Webex): GroupWatch {
  const leaks: string[] = [];
  const made = new Map<string, Set<string>>();
  let seen = 0;
  webex.events.onPageChange(({ type, data }) => {
    if (type !== 'message' && type !== 'messageUpdated') return;
    const message = webex.state.messages.get((data() as { id: string }).id);
    if (message?.room.type !== 'group' || message.person.type !== 'bot') return;
    seen += 1;
    const told = visibleText(message);
    for (const { what, text } of leaksIn(webex, message.room, told, madeIn(message.room, made)))
      leaks.push(`${what} ("${text}") in ${message.room.title}: ${told.replaceAll(/\s+/g, ' ').slice(0, 300)}`);
  });
  return { leaks, seen: () => seen };
}

function madeIn({ id }: Room, made: Map<string, Set<string>>): Set<string> {
  const known = made.get(id) ?? new Set<string>();
  made.set(id, known);
  return known;
}

/** What a meeting is recognised by when it is cancelled and created again: it is the space's as the first one was. */
function likeness({ settings, invitees }: Series): string {
  return JSON.stringify([settings.title, [...invitees.keys()].sort()]);
}

/** @param made likenesses of the meetings made in this space so far; those that are there now are added */
function leaksIn(webex: Webex, room: Room, told: string, made: Set<string>): readonly Fact[] {
  const { state } = webex;
  const said = saidBy(room);
  const keys = keysMadeIn(webex, room);
  const always = [...personalFacts(webex, (recording) => isShownHere(recording, room)), ...connectLinks(told)];
  const here = (series: Series): boolean =>
    wasMadeHere(series, keys) || wasAskedHere(series, said) || series.roomId === room.id || made.has(likeness(series));
  const own = [...state.series.values()].filter((series) => wasMadeHere(series, keys));
  for (const series of own) made.add(likeness(series));
  const meetings = [...state.series.values()].flatMap((series): readonly Fact[] => {
    const secrets = sensitiveFacts(series);
    if (!here(series)) {
      const titles = titlesOf(series).map((text): Fact => ({ what: 'the title of a meeting of somebody’s own', text }));
      const unsaid = titles.filter(({ text }) => !said.includes(text.toLowerCase()));
      return [...secrets, ...waysIn(series), ...unsaid, ...timesBeside(series, titles, room, told)];
    }
    const isOpen = isForEveryone(series, room) || isShownByHost(webex, series);
    return isOpen ? secrets : [...secrets, ...waysIn(series)];
  });
  const addresses = othersAddresses(webex, (series) => here(series) && isForEveryone(series, room));
  const outside = addresses.filter(({ text }) => !said.includes(text) && !isMember(room, text));
  return [...always, ...meetings, ...outside].filter(({ text }) => contains(told, text));
}

/** Everything that a reader of the message can see, inputs filled in for them included. */
function visibleText(message: Message): string {
  return [message.markdown ?? message.text ?? '', ...message.attachments.flatMap((one) => [...strings(one)])].join(
    '\n',
  );
}

function* strings(part: unknown): Generator<string> {
  if (typeof part === 'string') yield part;
  if (typeof part !== 'object' || part === null) return;
  for (const value of Object.values(part)) yield* strings(value);
}

/** What people wrote in the space themselves tells it nothing new. */
function saidBy(room: Room): string {
  return room.messages
    .filter(({ person }) => person.type !== 'bot')
    .map(({ text }) => (text ?? '').toLowerCase())
    .join('\n');
}

/**
 * Its host switched it on in this very space, has not taken that back there, and what was said here last is their
 * question for this recording.
 */
function isShownHere({ meeting: { host, topic } }: Recording, room: Room): boolean {
  const said = room.messages.filter(({ person }) => person.type !== 'bot');
  const theirs = said.filter(({ person }) => person.id === host.id).map(({ text }) => (text ?? '').toLowerCase());
  const switched = theirs.findLast((text) => /\bshow(?:ing)? my recordings\b|\bundo\b/.test(text)) ?? '';
  const last = said.at(-1);
  return (
    /^(?:\S+ )?show my recordings (?:with passwords here|in this space)/.test(switched) &&
    last?.person.id === host.id &&
    (last.text ?? '').toLowerCase().includes(`show the recording of the ${topic.toLowerCase()}`)
  );
}

/** The bot marks a meeting with the request that made it: requests of this space make meetings of this space. */
function keysMadeIn(webex: Webex, room: Room): ReadonlySet<string> {
  const requests = [
    ...room.messages.map(({ id }) => id),
    ...[...webex.state.actions.values()].filter(({ message }) => message.room === room).map(({ id }) => id),
  ];
  return new Set(
    requests.flatMap((id) =>
      [0, 1, 2, 3].map((index) => createHash('sha256').update(`${id}#${index}`).digest('hex').slice(0, 32)),
    ),
  );
}

function wasMadeHere(series: Series, keys: ReadonlySet<string>): boolean {
  return [...series.tags.values()].some((tags) => tags.some((tag) => keys.has(tag)));
}

/** Webex takes no mark on a meeting in a personal room: one that was asked for here by its title was made here. */
function wasAskedHere({ scheduledType, settings }: Series, said: string): boolean {
  return scheduledType === 'personalRoomMeeting' && said.includes(`schedule ${settings.title.toLowerCase()} `);
}

/** Everybody of the space is invited, or called to it at once: its link is theirs too. */
function isForEveryone(series: Series, room: Room): boolean {
  if (series.roomId === room.id || isForWhoIsHere(series, room)) return true;
  return [...room.members.values()].every(
    ({ person }) => person.type === 'bot' || person === series.host || series.invitees.has(person.email.toLowerCase()),
  );
}

/** People from outside came later, and the host, asked 1:1, lets them see the link. */
function isShownByHost({ state }: Webex, { host }: Series): boolean {
  return [...state.actions.values()].some(
    ({ person, inputs }) => person === host && inputs['action'] === 'invite.show-link',
  );
}

const AT_ONCE_MS = 5 * 60_000;

/** "Meet now": nobody is invited, it begins when it is made, and the space is told so that whoever is there comes. */
function isForWhoIsHere({ invitees, start }: Series, room: Room): boolean {
  return invitees.size === 0 && Math.abs(start - Date.parse(room.lastActivity)) < AT_ONCE_MS;
}

function isMember(room: Room, email: string): boolean {
  return [...room.members.values()].some(({ person }) => person.email.toLowerCase() === email);
}

function titlesOf(series: Series): readonly string[] {
  const changed = [...series.exceptions.values()].flatMap(({ settings }) => settings.title ?? []);
  return [...new Set([series.settings.title, ...changed])];
}

/** A title that was said here may be said again, but not when that meeting is. */
function timesBeside(series: Series, titles: readonly Fact[], room: Room, told: string): readonly Fact[] {
  if (!titles.some(({ text }) => told.toLowerCase().includes(text.toLowerCase()))) return [];
  const zones = [series.host, ...[...room.members.values()].map(({ person }) => person)].map(
    ({ timezone }) => timezone ?? 'UTC',
  );
  return [...new Set(zones)].map((zone) => ({
    what: `when *${series.settings.title}* is, a meeting of somebody’s own`,
    text: `${clock(series.start, zone)}–${clock(series.end, zone)}`,
  }));
}

function clock(epochMs: number, timeZone: string): string {
  return new Date(epochMs).toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
}

function connectLinks(told: string): readonly Fact[] {
  return [...told.matchAll(/https?:\S*(?:authorize|[?&]state=|\/oauth\/)\S*/g)].map(([text]) => ({
    what: 'a link to connect',
    text,
  }));
}

/** As a whole: "4097" is not in "140975", nor "Sync" in "Synchrony". */
function contains(told: string, text: string): boolean {
  for (let at = told.indexOf(text); at !== -1; at = told.indexOf(text, at + 1)) {
    if (!isWordCharacter(told[at - 1]) && !isWordCharacter(told[at + text.length])) return true;
  }
  return false;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
