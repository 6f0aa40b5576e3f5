import { Temporal } from 'temporal-polyfill';
import { say, type Sentence } from '../../card/sentence.ts';
import { count, sayMoment } from '../../domain/spoken-time.ts';
import type { Look } from '../../ports/looks.ts';
import type { Context, Reply } from '../feature.ts';

const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** Who looked when the asker is busy; theirs alone, so 1:1. */
export async function tellLooks(context: Context): Promise<Reply> {
  const looks = await context.looks.list(context.who.personId, context.now - KEPT_DAYS * DAY_MS);
  const standing =
    context.settings.showsBusy === true
      ? 'Colleagues may see when you are busy, never with what; say "hide my availability" to end that.'
      : 'Colleagues cannot see when you are busy; say "share my availability" to let them, never with what.';
  if (looks.length === 0)
    return { markdown: `Nobody has looked in the last ${KEPT_DAYS} days. ${standing}`, where: 'private' };
  const byPerson = Map.groupBy(looks, ({ byId }) => byId);
  const profiles = await context.profiles.readMany([...byPerson.keys()].filter((id) => id !== undefined));
  const lines = [...byPerson].map(([id, theirs]) =>
    sayLooks(profiles.find(({ personId }) => personId === id)?.displayName, theirs, context),
  );
  return {
    markdown: [
      `Who looked when you are busy, in the last ${KEPT_DAYS} days:`,
      ...lines.map((line) => `- ${line.markdown}`),
      '',
      standing,
    ].join('\n'),
    where: 'private',
  };
}

function sayLooks(name: string | undefined, looks: readonly Look[], { at, now }: Context): Sentence {
  const [newest] = looks;
  const last = Temporal.Instant.fromEpochMilliseconds(newest?.at ?? now).toZonedDateTimeISO(at.zone);
  const often = looks.length === 1 ? '' : `, ${count(looks.length, 'time')}`;
  return say`${name ?? 'Somebody who has disconnected since'}: ${sayMoment(last, Temporal.Instant.fromEpochMilliseconds(now))}${often}`;
}
