import type { CardJson } from '../../card/card.ts';
import { card, kicker, row, subtle, title } from '../../card/elements.ts';
import { ok } from '../../domain/result.ts';
import { defineFeature, type Feature } from '../feature.ts';

type HelpIntent = 'help' | 'thanks' | 'greeting';

/** One line per command with a sentence that works as it stands. */
export const help = defineFeature<HelpIntent>({
  name: 'help',
  summary: 'Show what I can do',
  example: 'help',
  acts: ['help', 'thanks', 'greeting'],
  words: { help: 'help', commands: 'help' },
  scopes: [],
  parse: (reading) => ok(reading.act === 'thanks' || reading.act === 'greeting' ? reading.act : 'help'),
  handle(intent, context) {
    if (intent === 'thanks') return Promise.resolve({ markdown: 'Any time.', where: 'here' });
    const commands = context.features.filter((feature) => feature.example !== '');
    const greeting = intent === 'greeting' ? 'Hello. ' : '';
    return Promise.resolve({
      markdown: `${greeting}${sayCommands(commands)}`,
      where: 'here',
      card: { content: renderHelpCard(commands), subject: { kind: 'none' }, minutes: 0 },
    });
  },
  actions: {},
});

function sayCommands(commands: readonly Feature[]): string {
  const lines = commands.map((feature) => `- ${feature.summary}: *${feature.example}*`);
  return ['I manage your Webex meetings. Write it as you would say it:', ...lines].join('\n');
}

export function renderHelpCard(commands: readonly Feature[]): CardJson {
  return card([
    kicker('Convene'),
    title('What I can do'),
    ...commands.flatMap((feature) => [
      row('', feature.summary, { weight: 'Bolder' }),
      row('', feature.example, { isSubtle: true, fontType: 'Default', spacing: 'None' }),
    ]),
    subtle('In a group space, mention me: what only you should see is answered 1:1.'),
  ]);
}
