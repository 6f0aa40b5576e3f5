import type { CardJson } from './card.ts';

/**
 * Times for readers of a 12-hour clock: "15:00–15:45" becomes "3:00–3:45 pm". Sentences are made with 24 hours, in one
 * place, and turned here on their way out. Names, quotes, links and inputs are people's words and stay as they are.
 */
const KEPT = /(\*{1,2}[^*\n]+\*{1,2}|"[^"\n]*"|\]\([^)\s]+\)|https?:\S+)/;
const TIMES = /(?<![\d:.+\-−/])([01]\d|2[0-3]):([0-5]\d)(?:([–-])([01]\d|2[0-3]):([0-5]\d))?(?!\d|:\d)/g;

export function inTwelveHours(text: string): string {
  return text
    .split(KEPT)
    .map((part, index) => (index % 2 === 1 && !isOurs(part) ? part : part.replace(TIMES, sayTwelve)))
    .join('');
}

/** "**Tue 24 Nov, 15:00–15:45**": set off by us, and no name. */
function isOurs(part: string): boolean {
  return /^\*\*(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d{1,2} [A-Z][a-z]{2}(?: \d{4})?, [\d:–]+(?: \(\+\d\))?\*\*$/.test(part);
}

function sayTwelve(_: string, hour: string, minute: string, dash?: string, endHour = '', endMinute = ''): string {
  const start = halfOf(hour);
  if (dash === undefined) return `${start.hour}:${minute} ${start.half}`;
  const end = halfOf(endHour);
  const first = start.half === end.half ? '' : ` ${start.half}`;
  return `${start.hour}:${minute}${first}${dash}${end.hour}:${endMinute} ${end.half}`;
}

function halfOf(hour: string): { readonly hour: number; readonly half: 'am' | 'pm' } {
  const number = Number(hour);
  return { hour: number % 12 === 0 ? 12 : number % 12, half: number < 12 ? 'am' : 'pm' };
}

/** The same for a card: its running texts only; bold blocks are names, inputs and choices are people's. */
export function cardInTwelveHours(card: CardJson): CardJson {
  return { ...card, ...walk(card) };
}

function walk(part: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, turn(part, key, value)]));
}

function turn(part: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  if (typeof value === 'string') return isRunning(part, key) ? inTwelveHours(value) : value;
  if (key === 'choices') return value;
  if (Array.isArray(value)) return value.map((one: unknown) => (isPart(one) ? walk(one) : one));
  return isPart(value) ? walk(value) : value;
}

function isRunning(part: Readonly<Record<string, unknown>>, key: string): boolean {
  if (key === 'text') return part['type'] === 'TextBlock' && part['weight'] !== 'Bolder';
  // Of a FactSet: what stands beside a name.
  return key === 'value' && part['type'] === undefined && typeof part['title'] === 'string';
}

function isPart(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
