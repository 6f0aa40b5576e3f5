import { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import { card, kicker, openUrl, text, title } from '../../card/elements.ts';
import { escapeCardText } from '../../card/escape.ts';
import { timeRows } from '../../card/time-lines.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Context } from '../feature.ts';

type Shown = Pick<Meeting, 'title' | 'span' | 'webLink'>;

/** The way into a meeting that works everywhere, phones included. */
export function renderJoinCard(what: string, meeting: Shown, context: Pick<Context, 'now'>): CardJson {
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  return card(
    [kicker(what), title(escapeCardText(meeting.title)), ...timeRows(meeting.span, [], now)],
    [openUrl('Open in Webex', meeting.webLink)],
  );
}

/** A meeting of the space itself: everybody in it is invited, whenever they come in. */
export function renderSpaceMeetingCard(meeting: Pick<Meeting, 'title' | 'webLink'>): CardJson {
  return card(
    [kicker('Live now'), title(escapeCardText(meeting.title)), text('For everyone in this space.')],
    [openUrl('Join', meeting.webLink)],
  );
}

/** To its host, 1:1: starts it in a browser; the other link works everywhere. */
export function renderStartCard(meeting: Shown, startLink: string, context: Pick<Context, 'now'>): CardJson {
  const now = Temporal.Instant.fromEpochMilliseconds(context.now);
  return card(
    [kicker('Start it'), title(escapeCardText(meeting.title)), ...timeRows(meeting.span, [], now)],
    [openUrl('Start in the browser', startLink), openUrl('Open in Webex', meeting.webLink)],
  );
}
