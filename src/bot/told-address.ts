import type { Reply } from '../features/feature.ts';
import { isEmail } from '../domain/invitee.ts';
import type { Said } from '../language/reading.ts';
import type { DialogueMemory } from '../ports/dialogues.ts';

const ADDRESS = /<?(?:mailto:)?([^\s<>()[\],;:"]{1,64}@[^\s<>()[\],;:"]{1,190})>?/g;
/** What people put beside an address that they were asked for. */
const BESIDE =
  /^(?:it['’]?s|it|is|that['’]?s|use|try|here|you|go|his|her|their|the|e-?mail|mail|address|addresses|are|and|for|ok|okay|sure|sorry|please|s|[\s,.;:!'’"()-])*$/i;

/** The addresses that were asked for and nothing else: the request as it was said, with them in place of the names. */
export function withToldAddress(
  said: Said,
  memory: DialogueMemory | undefined,
): (Said & { readonly created: string }) | undefined {
  const awaited = memory?.awaited;
  if (awaited === undefined) return undefined;
  const found = [...said.text.matchAll(ADDRESS)].map(([, email = '']) => email.replace(/[.!?'’]+$/, ''));
  if (found.length !== awaited.names.length || !found.every(isEmail)) return undefined;
  const rest = awaited.names.reduce(
    (text, name) => text.replace(wordsOf(name), ' '),
    said.text.replaceAll(ADDRESS, ' '),
  );
  if (!BESIDE.test(rest)) return undefined;
  return {
    mentions: awaited.mentions,
    created: awaited.created,
    text: awaited.names.reduce(
      (text, name, index) => text.replace(wordsOf(name), () => found[index] ?? name),
      awaited.text,
    ),
  };
}

/** Names whose addresses are missing are kept with the words they stood in, so that the address alone is enough. */
export function awaitingAddress(reply: Reply, said: Said, created: string, memory: DialogueMemory | undefined): Reply {
  const { problem } = reply;
  if (problem?.kind !== 'not-an-address' || reply.card !== undefined || problem.texts.length === 0) return reply;
  const names = [...problem.texts];
  if (!names.every((name) => wordsOf(name).test(said.text))) return reply;
  return {
    ...reply,
    problem: { ...problem, goesOn: true },
    dialogue: { dialogue: {}, presses: {}, meetings: memory?.meetings ?? [], awaited: { ...said, names, created } },
  };
}

function wordsOf(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])@?${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`, 'iu');
}
