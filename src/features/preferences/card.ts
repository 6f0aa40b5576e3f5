import type { CardJson } from '../../card/card.ts';
import {
  card,
  facts as factSet,
  kicker,
  showCard,
  submit,
  submitAlone,
  text,
  title,
  type Action,
} from '../../card/elements.ts';
import { escapeCardText, shorten } from '../../card/escape.ts';
import { fieldsOf } from './fields.ts';
import { GROUP_NAMES, GROUP_TITLES, type GroupName, type Held } from './groups.ts';

export interface GroupCardFacts {
  readonly group: GroupName;
  readonly held: Held;
  readonly site?: string;
  /** What the last press or words changed, was and now. */
  readonly note?: string;
  readonly undo?: boolean;
  /** Cohosts are named, but count only once the switches for anyone are off. */
  readonly offersOnlyCoHosts?: boolean;
}

const VALUE_LENGTH = 200;

/** One group as Webex holds it, every field of it, and one opening to change them. */
export function renderGroupCard(facts: GroupCardFacts): CardJson {
  const { group, held, site, note } = facts;
  const fields = fieldsOf(group);
  return card(
    [
      kicker(site === undefined ? 'Your Webex preferences' : `Your Webex preferences on ${escapeCardText(site)}`),
      title(GROUP_TITLES[group]),
      note === undefined ? undefined : text(note),
      factSet(fields.map((field) => [field.label, escapeCardText(shorten(field.say(held), VALUE_LENGTH))])),
    ],
    [
      showCard(
        'Change',
        fields.flatMap((field) => field.elements(held)),
        [submit('Save', `preferences.${group}`, 'positive')],
      ),
      facts.offersOnlyCoHosts === true ? submitAlone('Only these cohosts', 'preferences.only-cohosts') : undefined,
      facts.undo === true ? submitAlone('Undo', 'preferences.undo') : undefined,
      submitAlone('All preferences', 'preferences.all'),
    ],
  );
}

/** All groups in a few words each, and a button for each. */
export function renderOverviewCard(facts: {
  readonly lines: readonly (readonly [title: string, line: string])[];
  readonly groups: readonly GroupName[];
  readonly site?: string;
}): CardJson {
  return card(
    [
      kicker(
        facts.site === undefined ? 'Your Webex preferences' : `Your Webex preferences on ${escapeCardText(facts.site)}`,
      ),
      title('Meeting preferences'),
      factSet(facts.lines.map(([name, line]) => [name, escapeCardText(shorten(line, VALUE_LENGTH))])),
    ],
    [...GROUP_NAMES.filter((name) => facts.groups.includes(name)).map(open), submitAlone('Sites', 'preferences.sites')],
  );
}

/** Which group travels with the press; the press acts on nothing, so it need not be believed. */
function open(group: GroupName): Action {
  return {
    ...submitAlone(GROUP_TITLES[group], 'preferences.open'),
    data: { action: 'preferences.open', group },
  };
}
