import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { escapeMarkdown } from '../../card/escape.ts';
import { say, together, type Sentence } from '../../card/sentence.ts';
import { sayDay, sayZone } from '../../domain/spoken-time.ts';
import { problemReply, QUESTION_MINUTES, type Context, type Press, type Reply } from '../feature.ts';
import { CALENDAR, needsCalendar } from './calendar-scope.ts';
import { renderSettingsCard } from './card.ts';
import { OWN_FIELDS, ownField, type OwnChange, type OwnField, type Standing } from './own-fields.ts';
import type { SettingsIntent } from './intent.ts';
import { RECORDINGS_IN } from './recordings-in.ts';
import { switchHere } from './switch-here.ts';
import { rememberUndo, Undo } from './undo.ts';

export async function handleSettings(intent: SettingsIntent, context: Context): Promise<Reply> {
  const standing = await standingOf(context);
  if (intent.kind === 'all') return settingsReply(standing, context);
  const field = ownField(intent.name);
  if (field === undefined) return settingsReply(standing, context);
  if (intent.kind === 'ask') return settingsReply(standing, context, say`${field.label}: ${field.say(standing)}.`);
  if (field === RECORDINGS_IN && (intent.value === 'here' || intent.value === 'not-here')) {
    if (context.who.roomType === 'group') return switchHere(intent.value === 'here', standing, context);
    return settingsReply(standing, context, say`Say that in the space that is meant: nothing was changed.`);
  }
  const change = field.change(intent.value, standing);
  if (change === undefined) return problemReply({ kind: 'value-refused', field: field.label, allowed: field.rule });
  if (intent.until !== undefined && change.zone !== undefined)
    return goAway(change.zone, intent.until, standing, context);
  return save([field], [change], standing, context);
}

/** The zone is the profile's; a temporary one is told beside it. */
async function standingOf({ settings, profiles, who, at }: Context): Promise<Standing> {
  const profile = await profiles.read(who.personId);
  return { settings, zone: profile?.zone ?? at.zone };
}

/** Somewhere else for a while: from now to the end of that day there, and then all is as before by itself. */
async function goAway(zone: string, until: Temporal.PlainDate, standing: Standing, context: Context): Promise<Reply> {
  const end = until.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  if (end <= context.now)
    return problemReply({ kind: 'value-refused', field: 'The last day', allowed: 'today or a later day' });
  const settings = await context.saveSettings({ temporaryZone: { zone, until: end } });
  const undoId = await rememberUndo(standing, ['temporaryZone'], context);
  const last = sayDay(until, context.at.now);
  return settingsReply(
    { ...standing, settings },
    context,
    say`Until ${last} I read and show times in ${sayZone(zone)}; after that in ${sayZone(standing.zone)} again. Series keep their own zone.`,
    undoId,
  );
}

async function save(
  fields: readonly OwnField[],
  changes: readonly OwnChange[],
  was: Standing,
  context: Context,
): Promise<Reply> {
  const change = Object.assign({}, ...changes.map(({ settings }) => settings)) as OwnChange['settings'];
  const zone = changes.find((one) => one.zone !== undefined)?.zone;
  if (zone !== undefined) await context.rememberZone(zone);
  const settings = await context.saveSettings(change);
  const now = { settings, zone: zone ?? was.zone };
  const told = fields
    .map((field) => ({ label: field.label, before: field.say(was), after: field.say(now) }))
    .filter(({ before, after }) => before !== after)
    .map(({ label, before, after }) => say`${label}: was ${before}, now ${after}.`);
  // Said where they live, they are back from wherever they were.
  const isBack = zone !== undefined && was.settings.temporaryZone !== undefined;
  if (isBack) told.push(sayBack(now));
  if (told.length === 0) return settingsReply(now, context, say`It was that way already; nothing was changed.`);
  const undoId = await rememberUndo(was, Object.keys(change), context);
  return settingsReply(now, context, together(...told), undoId);
}

export async function takeBack(body: unknown, context: Context): Promise<Reply> {
  const undo = Undo.parse(body);
  if (undo.zone !== undefined) await context.rememberZone(undo.zone);
  const settings = await context.saveSettings({
    ...undo.settings,
    ...Object.fromEntries(undo.gone.map((name) => [name, undefined])),
  });
  const standing = await standingOf({ ...context, settings });
  return settingsReply(standing, context, say`Your settings are as they were before.`);
}

const Subject = z.object({ shown: z.record(z.string(), z.string()), undoId: z.string().optional() });

/** Save: what was changed in the card, and nothing else. */
export async function saveCard({ subject, inputs }: Press, context: Context): Promise<Reply> {
  const card = Subject.safeParse(subject);
  if (!card.success) return problemReply({ kind: 'card-gone' });
  const { shown } = card.data;
  const filled = OWN_FIELDS.filter(({ name }) => inputs[name] !== undefined && inputs[name].trim() !== shown[name]);
  if (filled.length === 0) return problemReply({ kind: 'nothing-filled-in' });
  const standing = await standingOf(context);
  const changes: OwnChange[] = [];
  for (const field of filled) {
    const change = field.change(inputs[field.name]?.trim(), standing);
    if (change === undefined) return problemReply({ kind: 'value-refused', field: field.label, allowed: field.rule });
    changes.push(change);
  }
  const saved = await save(filled, changes, standing, context);
  const reads = filled.some(({ name }, index) => needsCalendar(name, changes[index]?.settings[name as 'digest']));
  return { ...(reads ? await withCalendar(saved, context) : saved), replacesPressed: true };
}

/** Saved they are; what they need of Webex is asked for where it was not granted yet. */
async function withCalendar(saved: Reply, { access }: Context): Promise<Reply> {
  const granted = await access.granted();
  if (CALENDAR.every((scope) => granted?.includes(scope) === true)) return saved;
  return access.offer(CALENDAR, 'so that I can read your meetings for what you just saved');
}

export async function pressUndo({ subject }: Press, context: Context): Promise<Reply> {
  const card = Subject.safeParse(subject);
  if (!card.success || card.data.undoId === undefined) return problemReply({ kind: 'nothing-to-undo' });
  const entry = await context.undos.take(card.data.undoId, context.who.personId, context.requestId, context.now);
  if (entry === undefined) return problemReply({ kind: 'undo-expired' });
  return { ...(await takeBack(entry.body, context)), replacesPressed: true };
}

/** Home again before the day that was said. */
export async function comeBack(_press: Press, context: Context): Promise<Reply> {
  const settings = await context.saveSettings({ temporaryZone: undefined });
  const standing = await standingOf({ ...context, settings });
  return { ...settingsReply(standing, context, sayBack(standing)), replacesPressed: true };
}

function sayBack({ zone }: Standing): Sentence {
  return say`Times are read and shown in ${sayZone(zone)} again.`;
}

function settingsReply(standing: Standing, context: Context, note?: Sentence, undoId?: string): Reply {
  const away = sayAway(standing, context);
  const shown = Object.fromEntries(OWN_FIELDS.map((field) => [field.name, field.shown(standing)]));
  return {
    markdown: note?.markdown ?? sayAll(standing, away),
    where: 'private',
    card: {
      content: renderSettingsCard({
        standing,
        undo: undoId !== undefined,
        ...(note === undefined ? {} : { note: note.card }),
        ...(away === undefined ? {} : { away }),
      }),
      subject: { kind: 'settings', shown, ...(undoId === undefined ? {} : { undoId }) },
      minutes: QUESTION_MINUTES,
    },
  };
}

function sayAway({ settings: { temporaryZone: away } }: Standing, { now }: Context): string | undefined {
  if (away === undefined || away.until <= now) return undefined;
  const last = Temporal.Instant.fromEpochMilliseconds(away.until - 1).toZonedDateTimeISO(away.zone);
  return `${sayZone(away.zone)} until ${sayDay(last, Temporal.Instant.fromEpochMilliseconds(now))}`;
}

function sayAll(standing: Standing, away: string | undefined): string {
  const lines = OWN_FIELDS.map((field) => `- ${escapeMarkdown(`${field.label}: ${field.say(standing)}`)}`);
  return [
    'How I work for you:',
    ...lines,
    ...(away === undefined ? [] : [`- For now: ${escapeMarkdown(away)}`]),
    '',
    "Say which to change, for example *default length 45 minutes* or *I'm in Tokyo until Friday*.",
  ].join('\n');
}
