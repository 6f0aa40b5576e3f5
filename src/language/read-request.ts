import type { At } from '../domain/when.ts';
import type { Act, Dialogue, Lexicon, Reading, Said } from './reading.ts';

/**
 * Reads one message: who wants what done to which meeting, when, with whom. Pure; never throws, whatever the text.
 * @param said the text without the bot's own mention, and the people mentioned in it
 * @param at the message's `created`, and the asker's zone
 */
export function readRequest(said: Said, at: At, dialogue: Dialogue, lexicon: Lexicon): Reading {
  void at;
  void dialogue;
  const text = said.text.trim();
  const act: Act = lexicon.get(text.toLowerCase()) ?? 'other';
  return { text, act, certainty: 'said', people: [], bulk: false, also: [] };
}
