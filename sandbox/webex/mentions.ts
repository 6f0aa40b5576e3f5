import { escapeHtml } from './html.ts';
import { mentionHtml } from './markdown-inline.ts';
import type { MentionTarget } from './markdown-inline.ts';
import type { Rendered } from './markdown.ts';
import { findByEmail } from './people.ts';
import type { Person } from './people.ts';
import type { Room } from './rooms.ts';
import type { Webex } from './state.ts';

/** Reads the inside of `<@…>`: `personEmail:a@b|Name`, `personId:…|Name`, or `all`. */
export function findMention(webex: Webex, mention: string): MentionTarget | undefined {
  if (mention === 'all') return { kind: 'all' };
  const parts = /^(personEmail|personId):([^|]+)(?:\|(.*))?$/.exec(mention);
  if (parts === null) return undefined;
  const [, by, value = '', name] = parts;
  const person = by === 'personId' ? webex.state.people.get(value) : findByEmail(webex, value);
  return person === undefined ? undefined : { kind: 'person', id: person.id, name: name ?? person.displayName };
}

/**
 * What a Webex client makes of a text somebody typed: `@Convene` and `@Bob` become mentions, of members of the space
 * first, of anybody else next. A text without mentions stays plain.
 */
export function renderTyped(webex: Webex, room: Room, text: string): Rendered | undefined {
  if (!text.includes('@')) return undefined;
  const names = mentionables(webex, room);
  const mentionedPeople = new Set<string>();
  const mentionedGroups = new Set<string>();
  let html = '';
  let plain = '';
  let at = 0;
  for (const start of text.matchAll(/(?<![\p{L}\p{N}._@+-])@(?=\p{L})/gu)) {
    if (start.index < at) continue;
    const found = longestName(names, text.slice(start.index + 1));
    if (found === undefined) continue;
    const before = text.slice(at, start.index);
    const { target } = found;
    if (target.kind === 'person') mentionedPeople.add(target.id);
    else mentionedGroups.add('all');
    html += escapeHtml(before) + mentionHtml(target);
    plain += before + (target.kind === 'person' ? target.name : 'All');
    at = start.index + 1 + found.length;
  }
  if (at === 0) return undefined;
  const rest = text.slice(at);
  html = `<p>${(html + escapeHtml(rest)).replaceAll('\n', '<br>')}</p>`;
  return {
    html,
    text: plain + rest,
    mentionedPeople: [...mentionedPeople],
    mentionedGroups: [...mentionedGroups],
  };
}

interface Name {
  readonly lower: string;
  readonly target: MentionTarget;
}

/** All names that may follow an @, the longest first; at equal length members of the space come first. */
function mentionables(webex: Webex, room: Room): Name[] {
  const members = [...room.members.values()].map((membership) => membership.person);
  const others = [...webex.state.people.values()].filter((person) => !room.members.has(person.id));
  const namesOf = (person: Person): Name[] =>
    [person.displayName, person.firstName].map((name) => ({
      lower: name.toLowerCase(),
      target: { kind: 'person', id: person.id, name },
    }));
  const all: Name = { lower: 'all', target: { kind: 'all' } };
  return [...members.flatMap(namesOf), all, ...others.flatMap(namesOf)].sort(
    (one, other) => other.lower.length - one.lower.length,
  );
}

function longestName(names: readonly Name[], text: string): { target: MentionTarget; length: number } | undefined {
  const lower = text.toLowerCase();
  const found = names.find(
    (name) => lower.startsWith(name.lower) && !/^[\p{L}\p{N}]/u.test(lower.slice(name.lower.length)),
  );
  return found === undefined ? undefined : { target: found.target, length: found.lower.length };
}
