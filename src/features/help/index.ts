import { ok } from '../../domain/result.ts';
import { defineFeature, type Feature } from '../feature.ts';
import { renderHelpCard } from './card.ts';

type HelpIntent = 'help' | 'thanks' | 'greeting';

/** One line per command with a sentence that works as it stands. */
export const help = defineFeature<HelpIntent>({
  name: 'help',
  summary: 'Show what I can do',
  example: 'help',
  acts: ['help', 'thanks', 'greeting'],
  words: {
    help: 'help',
    commands: 'help',
    thanks: 'thanks',
    'thank you': 'thanks',
    ok: 'thanks',
    okay: 'thanks',
    great: 'thanks',
    perfect: 'thanks',
    hello: 'greeting',
    hi: 'greeting',
  },
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
