import { escapeMarkdown } from '../../card/escape.ts';
import { say, together, type Sentence } from '../../card/sentence.ts';
import { WebexRefusal } from '../../ports/failure.ts';
import type { OnSite } from '../../ports/preferences.ts';
import { problemReply, QUESTION_MINUTES, type Context, type Reply } from '../feature.ts';
import { renderGroupCard, renderOverviewCard } from './card.ts';
import type { Field } from './field.ts';
import { fieldsOf } from './fields.ts';
import { fetchGroup, GROUP_NAMES, GROUP_TITLES, type GroupName, type Held } from './groups.ts';
import { shownOf, type GroupSubject } from './patch.ts';
import { tellField, tellGroup } from './tell.ts';

/** Preferences belong to one person: they are shown and changed 1:1 only. Read on the site remembered, or the default. */
export async function showAll(context: Context): Promise<Reply> {
  const site = siteOf(context);
  const held = await fetchAll(context, site);
  const groups = GROUP_NAMES.filter((name) => held[name] !== undefined);
  const lines = groups.map((name): readonly [string, string] => [GROUP_TITLES[name], tellGroup(name, held)]);
  const where = site.siteUrl === undefined ? '' : ` on ${site.siteUrl}`;
  return {
    markdown: [
      `Your Webex preferences${where}:`,
      ...lines.map(([title, line]) => `- **${title}**: ${escapeMarkdown(line)}`),
      '',
      'Say which to change, for example *turn on auto lock after 10 minutes* or *let people in 5 minutes early*.',
    ].join('\n'),
    where: 'private',
    card: {
      content: renderOverviewCard({ lines, groups, ...(site.siteUrl === undefined ? {} : { site: site.siteUrl }) }),
      subject: { kind: 'overview' },
      minutes: QUESTION_MINUTES,
    },
  };
}

/** All four in one call; whoever may not host has only audio and video. */
async function fetchAll(context: Context, site: OnSite): Promise<Held> {
  try {
    return await context.webex.preferences.fetchAll(site);
  } catch (error) {
    if (!(error instanceof WebexRefusal) || error.status !== 403) throw error;
  }
  const [audio, video] = await Promise.all([
    fetchGroup('audio', context.webex, site),
    fetchGroup('video', context.webex, site),
  ]);
  return { ...audio, ...video };
}

/** One group; of fields that were asked about, their values first. */
export async function showGroup(group: GroupName, asked: readonly Field[], context: Context): Promise<Reply> {
  const site = siteOf(context);
  try {
    const held = await fetchGroup(group, context.webex, site);
    return groupReply({ group, held, site, asked });
  } catch (error) {
    if (!(error instanceof WebexRefusal) || error.status !== 403) throw error;
    return problemReply({ kind: 'preferences-withheld', what: GROUP_TITLES[group] });
  }
}

export function siteOf({ settings }: Context): OnSite {
  return settings.site === undefined ? {} : { siteUrl: settings.site };
}

export interface GroupReplyFacts {
  readonly group: GroupName;
  readonly held: Held;
  readonly site: OnSite;
  readonly asked?: readonly Field[];
  readonly note?: Sentence;
  readonly undoId?: string;
  readonly offersOnlyCoHosts?: boolean;
}

export function groupReply(facts: GroupReplyFacts): Reply {
  const { group, held, site, asked = [], note, undoId } = facts;
  const values = asked.map((field) => say`${tellField(field, held)}.`);
  const told = note === undefined && values.length === 0 ? undefined : together(note, ...values);
  const subject: GroupSubject = {
    kind: 'preferences',
    group,
    shown: shownOf(group, held),
    ...(site.siteUrl === undefined ? {} : { site: site.siteUrl }),
    ...(undoId === undefined ? {} : { undoId }),
  };
  const offers = facts.offersOnlyCoHosts === true;
  return {
    markdown: told?.markdown ?? wholeGroup(group, held),
    where: 'private',
    card: {
      content: renderGroupCard({
        group,
        held,
        ...(site.siteUrl === undefined ? {} : { site: site.siteUrl }),
        ...(told === undefined ? {} : { note: told.card }),
        undo: undoId !== undefined,
        offersOnlyCoHosts: offers,
      }),
      subject,
      minutes: QUESTION_MINUTES,
    },
    ...(offers
      ? {
          dialogue: {
            dialogue: { act: 'preferences', asked: 'yes-or-no' },
            presses: { yes: 'preferences.only-cohosts' },
            meetings: [],
          },
        }
      : {}),
  };
}

function wholeGroup(group: GroupName, held: Held): string {
  const lines = fieldsOf(group).map((field) => `- ${escapeMarkdown(tellField(field, held))}`);
  return [`**${GROUP_TITLES[group]}**`, ...lines].join('\n');
}
