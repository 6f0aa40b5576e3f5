import type { Clause } from './clauses.ts';
import { withoutMarks, type MarkedText } from './marked-text.ts';
import { findPeople } from './people.ts';
import type { Act, Reading } from './reading.ts';
import { isAboutOwnSettings, isAboutPreferences, isOwnSetting, readSetting, speaksOfSettings } from './settings.ts';
import { mergeTimes, timesIn } from './when.ts';
import { readWish, type WishRead } from './wishes.ts';

/** A preference is named by its own words, whatever the verb. */
export function readPreference(marked: MarkedText, clause: Clause): Reading | undefined {
  if (!speaksOfSettings(marked.plain.slice(clause.from, clause.to), marked.hints)) return undefined;
  const options = marked.marks.filter(({ kind }) => kind === 'option');
  const text = withoutMarks(marked.text, options).slice(clause.from, clause.to).replaceAll('’', "'").trim();
  const low = text.toLowerCase();
  const times = timesIn(marked.times, clause.from, clause.to).map((time) => time.reading);
  const setting = low.length === text.length ? readSetting(text, low, times) : undefined;
  const own = setting === undefined ? isAboutOwnSettings(low) : isOwnSetting(setting.name);
  if (setting === undefined && !own && !isAboutPreferences(low)) return undefined;
  const when = own ? mergeTimes(times) : undefined;
  return {
    text,
    act: own ? 'settings' : 'preferences',
    certainty: 'said',
    bulk: false,
    people:
      setting?.change === undefined ? [] : findPeople(marked, clause.from, clause.to).flatMap((span) => span.people),
    also: [],
    ...(setting === undefined ? {} : { setting }),
    ...(when === undefined ? {} : { when }),
  };
}

/** What is wanted of a recording or a transcript, with the place of the meeting's name in the whole message. */
export function wishIn(marked: MarkedText, clause: Clause, act: Act): WishRead | undefined {
  if (act !== 'recordings' && act !== 'transcript') return undefined;
  const { wish, title } = readWish(
    act,
    marked.plain.slice(clause.from, clause.to).trimEnd(),
    marked.low.slice(clause.from, clause.to).trimEnd(),
  );
  return title === undefined
    ? { wish }
    : { wish, title: { from: clause.from + title.from, to: clause.from + title.to } };
}
