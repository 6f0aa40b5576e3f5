import { named, say, type Sentence } from '../../card/sentence.ts';
import type { Recording } from '../../domain/recording.ts';
import { sayMinutes, sayMoment } from '../../domain/spoken-time.ts';
import { Temporal } from 'temporal-polyfill';
import type { Context } from '../feature.ts';

/** "*Pricing review*, recorded Fri 20 Nov, 10:00 (New York)". */
export function tellRecording(recording: Recording, context: Context): Sentence {
  return say`${named(recording.topic)}, recorded ${sayMoment(recording.recordedAt, instantOf(context))}`;
}

export function saySeconds(seconds: number): string {
  return seconds < 60 ? 'less than a minute' : sayMinutes(Math.round(seconds / 60));
}

/** "42 minutes · MP4, 120 MB · shared with you". */
export function sayKind(recording: Recording): string {
  return [saySeconds(recording.durationSeconds), sayFile(recording), recording.isShared ? 'shared with you' : '']
    .filter((part) => part !== '')
    .join(' · ');
}

/** "MP4, 120 MB". */
export function sayFile({ format, sizeBytes }: Recording): string {
  return sizeBytes === 0 ? format : `${format}, ${saySize(sizeBytes)}`;
}

function saySize(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return megabytes >= 1000 ? `${(megabytes / 1000).toFixed(1)} GB` : `${Math.max(1, Math.round(megabytes))} MB`;
}

export function instantOf({ now }: Context): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(now);
}

/** Nothing where the address is none that may be opened. */
export function link(words: string, address: string | undefined): string {
  if (address === undefined || !URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return '';
  return `[${words}](${new URL(address).href.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
