import { choiceInput } from '../../card/elements.ts';
import { shorten } from '../../card/escape.ts';
import { joinNames } from '../../card/sentence.ts';
import type { OwnField, Standing } from './own-fields.ts';

const SAME = 'same';
const NOWHERE = 'nowhere';
const LABEL = 'My recordings in spaces';

const titlesOf = ({ settings: { recordingsIn = [] } }: Standing): readonly string[] =>
  recordingsIn.map(({ title }) => title);

/** Switched on only in the space itself, before the eyes of who will see them; off from anywhere. */
export const RECORDINGS_IN: OwnField = {
  name: 'recordingsIn',
  label: LABEL,
  rule: 'one of those that are there, to be ended; say "show my recordings in this space" in a space to add it',
  say(standing) {
    const titles = titlesOf(standing);
    return titles.length === 0 ? 'private, 1:1' : `shown in ${joinNames(titles)}`;
  },
  change(value, { settings: { recordingsIn = [] } }) {
    if (value === NOWHERE) return { settings: { recordingsIn: undefined } };
    const rest = recordingsIn.filter(({ roomId }) => roomId !== value);
    if (rest.length === recordingsIn.length) return undefined;
    return { settings: { recordingsIn: rest.length === 0 ? undefined : rest } };
  },
  element(standing) {
    const { recordingsIn = [] } = standing.settings;
    const several = recordingsIn.length > 1 ? recordingsIn : [];
    const choices = [
      { title: RECORDINGS_IN.say(standing), value: SAME },
      ...several.map(({ roomId, title }) => ({ title: `no longer in ${shorten(title, 60)}`, value: roomId })),
      ...(recordingsIn.length === 0 ? [] : [{ title: 'private, 1:1', value: NOWHERE }]),
    ];
    return choiceInput({ id: 'recordingsIn', label: LABEL, value: SAME, choices });
  },
  shown: () => SAME,
};
