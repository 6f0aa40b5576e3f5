import { createHash, createHmac } from 'node:crypto';
import { RECORDING_LINKS_MS } from '../unsure.ts';
import type { Webex } from '../webex/state.ts';
import type { Recording } from './recording.ts';

/** Direct links: whoever has one may load the file until it expires. */
export type Part = 'recording' | 'audio' | 'transcript';

/** Web pages of a recording, which ask for its password. */
export type RecordingPage = 'play' | 'download';

const PAGES: Readonly<Record<RecordingPage, string>> = { play: 'ldr.php', download: 'lsr.php' };

/** The address of a recording's page, on the sandbox so that it opens. */
export function pageAddress(webex: Webex, recording: Recording, page: RecordingPage): string {
  const site = recording.meeting.siteUrl.split('.')[0] ?? '';
  return `${webex.url}/${site}/${PAGES[page]}?RCID=${rcidOf(recording, page)}`;
}

/** The recording a page is of. Nothing when it is in the bin or gone. */
export function recordingOfPage(webex: Webex, page: RecordingPage, rcid: string): Recording | undefined {
  return [...webex.state.recordings.values()].find(
    (recording) => recording.status === 'available' && rcidOf(recording, page) === rcid,
  );
}

/** A recording as a link names it: its playback page, or the link Webex's own Share button gives. */
export function recordingOfShareLink(webex: Webex, link: string): Recording | undefined {
  const shared = /^https:\/\/([^/]+)\/webappng\/sites\/[^/]+\/recording\/([0-9a-f]{32})\/playback$/.exec(link);
  if (shared !== null) {
    const [, siteUrl, id = ''] = shared;
    const recording = webex.state.recordings.get(id);
    return recording?.meeting.siteUrl === siteUrl ? recording : undefined;
  }
  return [...webex.state.recordings.values()].find((recording) => pageAddress(webex, recording, 'play') === link);
}

/** A direct link of one part, good for three hours from now. */
export function directLink(webex: Webex, recording: Recording, part: Part): string {
  const expires = String(webex.clock.now() + RECORDING_LINKS_MS);
  const ticket = ticketOf(webex, recording.id, part, expires);
  const query = new URLSearchParams({ recordid: recording.id, part, timestamp: expires, ticket });
  return `${webex.url}/nbr/downloadMedia.do?${query.toString()}`;
}

/** The recording behind a direct link; `expired` when its time is over, nothing when it never was one. */
export function readDirectLink(
  webex: Webex,
  query: URLSearchParams,
): { readonly recording: Recording; readonly part: Part } | 'expired' | undefined {
  const [id, part, expires, ticket] = ['recordid', 'part', 'timestamp', 'ticket'].map((name) => query.get(name) ?? '');
  const recording = webex.state.recordings.get(id ?? '');
  if (recording === undefined || recording.status !== 'available' || !isPart(part)) return undefined;
  if (ticket !== ticketOf(webex, recording.id, part, expires ?? '')) return undefined;
  return Number(expires) <= webex.clock.now() ? 'expired' : { recording, part };
}

function isPart(part: string | undefined): part is Part {
  return part === 'recording' || part === 'audio' || part === 'transcript';
}

function rcidOf(recording: Recording, page: RecordingPage): string {
  return createHash('md5').update(`${page} ${recording.id}`).digest('hex');
}

function ticketOf(webex: Webex, id: string, part: Part, expires: string): string {
  const { clientSecret } = webex.credentials;
  return createHmac('sha256', clientSecret).update(`${id} ${part} ${expires}`).digest('base64url');
}
