import type { CardJson } from '../../card/card.ts';
import {
  card,
  choiceInput,
  kicker,
  submit,
  submitAlone,
  text,
  title,
  type Action,
  type Choice,
} from '../../card/elements.ts';
import { escapeCardText, shorten } from '../../card/escape.ts';
import type { Site } from '../../ports/sites.ts';

export interface PickCardFacts {
  readonly heading: string;
  readonly question: string;
  readonly names: readonly string[];
  /** Of the list, where there are too many for buttons. */
  readonly label: string;
  readonly action: string;
}

const BUTTONS = 5;

/** One of a few: a button each while they fit. */
export function renderPickCard({ heading, question, names, label, action }: PickCardFacts): CardJson {
  const fits = names.length <= BUTTONS;
  const choices = names.map((name, index) => ({ title: shorten(name, 60), value: String(index + 1) }));
  return card(
    [
      kicker('Your Webex preferences'),
      title(heading),
      text(question),
      fits ? undefined : choiceInput({ id: 'choice', label, required: 'Choose one', choices }),
    ],
    fits ? choices.map((choice) => pick(choice, action)) : [submit('Choose', action, 'positive')],
  );
}

function pick({ title: name, value }: Choice, action: string): Action {
  return { type: 'Action.Submit', title: name, data: { action, choice: value } };
}

/** On which site? */
export function renderSiteQuestion(sites: readonly string[], question: string): CardJson {
  return renderPickCard({
    heading: 'Which site?',
    question,
    names: sites,
    label: 'Site',
    action: 'preferences.on-site',
  });
}

/** The person's sites, and which one new meetings and preferences are on. */
export function renderSitesCard(
  sites: readonly Site[],
  facts: { readonly note?: string; readonly undo: boolean },
): CardJson {
  const standing = sites.find(({ isDefault }) => isDefault)?.siteUrl;
  return card(
    [
      kicker('Your Webex preferences'),
      title(sites.length === 1 ? 'Your site' : 'Your sites'),
      facts.note === undefined ? undefined : text(facts.note),
      ...sites.map(({ siteUrl, isDefault }) => text(`${escapeCardText(siteUrl)}${isDefault ? ' (default)' : ''}`)),
      sites.length < 2
        ? undefined
        : choiceInput({
            id: 'site',
            label: 'Use for new meetings and preferences',
            ...(standing === undefined ? {} : { value: standing }),
            choices: sites.map(({ siteUrl }) => ({ title: siteUrl, value: siteUrl })),
          }),
    ],
    [
      sites.length < 2 ? undefined : submit('Use this site', 'preferences.site', 'positive'),
      facts.undo ? submitAlone('Undo', 'preferences.undo') : undefined,
      submitAlone('All preferences', 'preferences.all'),
    ],
  );
}
