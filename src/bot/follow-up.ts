import type { Reading } from '../language/reading.ts';
import type { DialogueMemory } from '../ports/dialogues.ts';
import type { HeardMessage } from '../ports/heard.ts';
import type { Outgoing } from '../ports/inbox.ts';
import type { BotWorld, Try } from './world.ts';
import { answerPress } from './press.ts';

/**
 * "Yes", "the second one", "make it 4": an answer in words presses the button of the card that asked, so that there is
 * one way to do each thing. Nothing when the words are no such answer, or nobody asked.
 */
export async function answerInWords(
  reading: Reading,
  told: {
    readonly memory: DialogueMemory | undefined;
    readonly message: HeardMessage;
    readonly world: BotWorld;
    readonly attempt: Try;
  },
): Promise<readonly Outgoing[] | undefined> {
  const { memory, message, world, attempt } = told;
  const pressed = memory === undefined ? undefined : pressOf(reading, memory);
  if (memory === undefined || pressed === undefined) return undefined;
  const { id, roomId, personId, created } = message;
  return answerPress(
    { id, messageId: memory.messageId, roomId, personId, created, inputs: pressed },
    world,
    attempt,
    reading,
  );
}

function pressOf({ act, answer }: Reading, { presses }: DialogueMemory): Readonly<Record<string, string>> | undefined {
  if (act !== 'answer' || answer === undefined) return undefined;
  switch (answer.kind) {
    case 'yes':
      return named(presses.yes);
    case 'no':
    case 'abort':
      return named(presses.no);
    case 'choice':
      return presses.choose === undefined ? undefined : { action: presses.choose, choice: String(answer.nth) };
    case 'revise':
      return named(presses.revise);
    case 'another':
      return named(presses.another);
    default:
      return undefined;
  }
}

function named(action: string | undefined): Readonly<Record<string, string>> | undefined {
  return action === undefined ? undefined : { action };
}
