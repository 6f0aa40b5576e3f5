import { Temporal } from 'temporal-polyfill';
import { say, type Sentence } from '../../card/sentence.ts';
import { tellingWords } from '../../domain/match-title.ts';
import type { Recording } from '../../domain/recording.ts';
import { sayDay } from '../../domain/spoken-time.ts';
import type { Context } from '../feature.ts';
import type { Query } from './subject.ts';

/** The recordings that are looked for, newest first. One call for each page of a hundred. */
export async function findRecordings(query: Query, { webex }: Context): Promise<readonly Recording[]> {
  const { from, to, title, format, site, status } = query;
  const listed = await webex.recordings.list({
    from: Temporal.Instant.from(from),
    to: Temporal.Instant.from(to),
    status,
    ...(format === undefined ? {} : { format }),
    ...(site === undefined ? {} : { siteUrl: site }),
  });
  if (title === undefined) return listed;
  const wanted = tellingWords(title);
  return listed.filter(({ topic }) => isAbout(topic, wanted));
}

/** Every telling word of the name, in whatever order and case. */
function isAbout(topic: string, wanted: readonly string[]): boolean {
  const there = tellingWords(topic);
  return wanted.every((word) => there.some((one) => one === word || one.startsWith(word)));
}

/** Where was looked, for somebody who finds nothing. */
export function saySearched({ from, to, title, format, site, status }: Query, { at }: Context): Sentence {
  const last = Temporal.Instant.from(to).subtract({ seconds: 1 });
  const [first, until] = [Temporal.Instant.from(from), last].map((moment) =>
    sayDay(moment.toZonedDateTimeISO(at.zone), at.now),
  );
  const kind = format === undefined ? say`recordings` : say`${format} recordings`;
  const named = title === undefined ? say`` : say` with "${title}" in their title`;
  const where = status === 'deleted' ? say` in the bin` : say``;
  // Somebody with several sites may have them elsewhere.
  const onSite = site === undefined ? say` on your default Webex site` : say` on ${site}`;
  const period = first === until ? say`on ${first ?? ''}` : say`from ${first ?? ''} to ${until ?? ''}`;
  return say`I looked for ${kind}${named}${where}${onSite} ${period}.`;
}
