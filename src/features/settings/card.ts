import type { CardJson } from '../../card/card.ts';
import { card, facts as factSet, kicker, showCard, submit, submitAlone, text, title } from '../../card/elements.ts';
import { escapeCardText } from '../../card/escape.ts';
import { OWN_FIELDS, type Standing } from './own-fields.ts';

export interface SettingsCardFacts {
  readonly standing: Standing;
  readonly note?: string;
  /** "Tokyo until Fri 27 Nov", while it lasts. */
  readonly away?: string;
  readonly undo: boolean;
}

/** In a space, to its members: what becomes of recordings there. */
export function renderRecordingsCard(on: boolean, told: string): CardJson {
  return card(
    [kicker('Recordings in this space'), title(on ? 'Shown when asked for' : 'Private again'), text(told)],
    [submitAlone('Undo', 'settings.undo')],
  );
}

/** How the bot behaves towards its reader, all of it, and one opening to change it. */
export function renderSettingsCard({ standing, note, away, undo }: SettingsCardFacts): CardJson {
  const rows = OWN_FIELDS.map((field): readonly [string, string] => [field.label, escapeCardText(field.say(standing))]);
  const [zone, ...rest] = rows;
  return card(
    [
      kicker('How I work for you'),
      title('Your settings'),
      note === undefined ? undefined : text(note),
      factSet([
        ...(zone === undefined ? [] : [zone]),
        ...(away === undefined ? [] : [['For now', escapeCardText(away)] as const]),
        ...rest,
      ]),
    ],
    [
      showCard(
        'Change',
        OWN_FIELDS.map((field) => field.element(standing)),
        [submit('Save', 'settings.save', 'positive')],
      ),
      away === undefined ? undefined : submitAlone('I am back', 'settings.back'),
      undo ? submitAlone('Undo', 'settings.undo') : undefined,
    ],
  );
}
