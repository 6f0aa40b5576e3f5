import type { Temporal } from 'temporal-polyfill';
import type { CardJson } from '../../card/card.ts';
import {
  card,
  choiceInput,
  kicker,
  listRow,
  mayOpen,
  openUrl,
  row,
  showCard,
  submit,
  submitAlone,
  subtle,
  text,
  textInput,
  title,
  type Action,
} from '../../card/elements.ts';
import { escapeCardText, shorten } from '../../card/escape.ts';
import type { Recording } from '../../domain/recording.ts';
import { count, sayClock, sayDay, sayMoment } from '../../domain/spoken-time.ts';
import { sayFile, sayKind, saySeconds } from './tell.ts';

export interface ListCardFacts {
  readonly what: string;
  readonly rows: readonly Recording[];
  /** Of the first row, in all pages. */
  readonly first: number;
  readonly total: number;
  readonly note?: string;
  /** What is done with the one that is chosen. */
  readonly button: string;
  readonly now: Temporal.Instant;
}

/** A page of recordings: when, of what, how long; one choice to act on, and the pages around it. */
export function renderListCard(facts: ListCardFacts): CardJson {
  const { rows, first, total, now } = facts;
  return card(
    [
      kicker(facts.what),
      title(
        total === 0
          ? 'None'
          : total === rows.length
            ? count(total, 'recording')
            : `${first} to ${first + rows.length - 1} of ${total}`,
      ),
      facts.note === undefined ? undefined : text(facts.note),
      ...rows.map((recording, index) =>
        listRow(
          `${first + index}. ${sayDay(recording.recordedAt, now)}, ${sayClock(recording.recordedAt)}`,
          escapeCardText(shorten(recording.topic, 90)),
          sayKind(recording),
        ),
      ),
      rows.length === 0
        ? undefined
        : choiceInput({
            id: 'choice',
            label: 'Which one',
            value: '1',
            required: 'Choose one',
            choices: rows.map(({ topic }, index) => ({
              title: `${first + index}. ${shorten(topic, 60)}`,
              value: String(index + 1),
            })),
          }),
    ],
    [
      rows.length === 0 ? undefined : submit(facts.button, 'recordings.open', 'positive'),
      first > 1 ? submitAlone('Newer', 'recordings.newer') : undefined,
      first + rows.length - 1 < total ? submitAlone('Older', 'recordings.older') : undefined,
    ],
  );
}

export interface DetailsCardFacts {
  readonly recording: Recording;
  readonly note?: string;
  readonly undo?: boolean;
  readonly now: Temporal.Instant;
}

/** One recording; what can be done depends on whose it is and where it lies. */
export function renderDetailsCard({ recording, note, undo, now }: DetailsCardFacts): CardJson {
  const inBin = recording.status === 'deleted';
  const own = !recording.isShared;
  const watch = watchable(recording);
  return card(
    [
      kicker(inBin ? 'Recording in the bin' : own ? 'Recording' : 'Recording shared with you'),
      title(escapeCardText(recording.topic)),
      note === undefined ? undefined : text(note),
      row('When', sayMoment(recording.recordedAt, now)),
      row('Length', saySeconds(recording.durationSeconds)),
      row('File', sayFile(recording)),
      row('Site', escapeCardText(recording.siteUrl)),
    ],
    [
      inBin || watch === undefined ? undefined : openUrl('Watch', watch),
      inBin ? undefined : submitAlone('Download links', 'recordings.links'),
      own && !inBin ? share() : undefined,
      undo === true ? submitAlone('Undo', 'recordings.undo') : undefined,
      own && !inBin && undo !== true ? submitAlone('To the bin', 'recordings.bin') : undefined,
      own && inBin ? submitAlone('Restore', 'recordings.restore', 'positive') : undefined,
      own && inBin ? submitAlone('Delete for good', 'recordings.delete', 'destructive') : undefined,
    ],
  );
}

/** For everybody in a space whose host shows it there: to be watched, and nothing to be done with it. */
export function renderSpaceCard(recording: Recording, now: Temporal.Instant): CardJson {
  const watch = watchable(recording);
  return card(
    [
      kicker('Recording'),
      title(escapeCardText(recording.topic)),
      row('When', sayMoment(recording.recordedAt, now)),
      row('Length', saySeconds(recording.durationSeconds)),
      recording.password === undefined ? undefined : row('Password', escapeCardText(recording.password)),
    ],
    [watch === undefined ? undefined : openUrl('Watch', watch)],
  );
}

function share(): Action {
  return showCard(
    'Share',
    [
      textInput({
        id: 'emails',
        label: 'E-mail addresses, one or more',
        placeholder: 'ana@example.com',
        maxLength: 2000,
      }),
    ],
    [
      submit('Share', 'recordings.share', 'positive'),
      submitAlone('Share with all invitees', 'recordings.share-invitees'),
    ],
  );
}

/** Only an address that a card may open. */
export function watchable({ playbackUrl }: Recording): string | undefined {
  return playbackUrl !== undefined && mayOpen(playbackUrl) ? playbackUrl : undefined;
}

export function renderConfirmCard(facts: {
  readonly heading: string;
  readonly question: string;
  readonly button: string;
  readonly warning?: string;
}): CardJson {
  return card(
    [
      kicker('Before I do it'),
      title(facts.heading),
      text(facts.question),
      facts.warning === undefined ? undefined : subtle(facts.warning),
    ],
    [submit(facts.button, 'recordings.confirm', 'destructive'), submitAlone('Leave it', 'recordings.leave')],
  );
}
