import type { CardJson } from '../../card/card.ts';
import {
  card,
  choiceInput,
  heading,
  kicker,
  row,
  showCard,
  submit,
  text,
  textInput,
  title,
  toggle,
  type Action,
} from '../../card/elements.ts';
import { escapeCardText } from '../../card/escape.ts';
import {
  AUTO_LOCK_MINUTES,
  JOIN_BEFORE_HOST_MINUTES,
  ROOM_TOPIC_LENGTH,
  type PersonalMeetingRoom,
  type SchedulingOptions,
} from '../../domain/preference.ts';
import { count } from '../../domain/spoken-time.ts';

export interface PreferencesCardFacts {
  readonly room: Pick<PersonalMeetingRoom, 'topic' | 'enabledAutoLock' | 'autoLockMinutes'>;
  readonly options: Pick<SchedulingOptions, 'enabledJoinBeforeHost' | 'joinBeforeHostMinutes'>;
  /** What the last press changed, was and now. */
  readonly note?: string;
}

/** What Webex holds, and one opening per group to change it. */
export function renderPreferencesCard(facts: PreferencesCardFacts): CardJson {
  const { room, options } = facts;
  return card(
    [
      kicker('Your Webex preferences'),
      title('Meeting preferences'),
      facts.note === undefined ? undefined : text(facts.note),
      heading('Scheduling'),
      row('Early', sayJoinBeforeHost(options)),
      heading('Personal room'),
      row('Topic', escapeCardText(room.topic)),
      row('Lock', sayAutoLock(room)),
    ],
    [changeScheduling(options), changeRoom(room)],
  );
}

export function sayJoinBeforeHost(options: PreferencesCardFacts['options']): string {
  if (!options.enabledJoinBeforeHost) return 'People wait for the host';
  if (options.joinBeforeHostMinutes === 0) return 'People may join before the host, from the start time on';
  return `People may join before the host, ${count(options.joinBeforeHostMinutes, 'minute')} early`;
}

export function sayAutoLock(room: PreferencesCardFacts['room']): string {
  if (!room.enabledAutoLock) return 'The room stays unlocked';
  return room.autoLockMinutes === 0
    ? 'The room locks at the start'
    : `The room locks ${count(room.autoLockMinutes, 'minute')} after the start`;
}

function changeScheduling(options: PreferencesCardFacts['options']): Action {
  return showCard(
    'Change scheduling',
    [
      toggle({
        id: 'enabledJoinBeforeHost',
        label: 'People may join before the host',
        value: String(options.enabledJoinBeforeHost),
      }),
      choiceInput({
        id: 'joinBeforeHostMinutes',
        label: 'Minutes before the start',
        value: String(options.joinBeforeHostMinutes),
        choices: minuteChoices(JOIN_BEFORE_HOST_MINUTES),
      }),
    ],
    [submit('Save', 'preferences.scheduling', 'positive')],
  );
}

function changeRoom(room: PreferencesCardFacts['room']): Action {
  return showCard(
    'Change personal room',
    [
      textInput({
        id: 'topic',
        label: 'Topic',
        value: room.topic,
        required: 'The room needs a topic',
        maxLength: ROOM_TOPIC_LENGTH,
      }),
      toggle({ id: 'enabledAutoLock', label: 'Lock the room automatically', value: String(room.enabledAutoLock) }),
      choiceInput({
        id: 'autoLockMinutes',
        label: 'Minutes after the start',
        value: String(room.autoLockMinutes),
        choices: minuteChoices(AUTO_LOCK_MINUTES),
      }),
    ],
    [submit('Save', 'preferences.room', 'positive')],
  );
}

function minuteChoices(minutes: readonly number[]): readonly { title: string; value: string }[] {
  return minutes.map((number) => ({ title: count(number, 'minute'), value: String(number) }));
}
