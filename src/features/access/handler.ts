import { Temporal } from 'temporal-polyfill';
import { joinNames } from '../../card/sentence.ts';
import { sayScope } from '../../card/scope-words.ts';
import { sayDay } from '../../domain/spoken-time.ts';
import { QUESTION_MINUTES, type Context, type Feature, type Press, type Reply } from '../feature.ts';
import { AREAS, areaOf, areasOf } from './areas.ts';
import { renderAccessCard } from './card.ts';

/** What the person granted, what each is for, and since when. */
export async function showAccess(context: Context): Promise<Reply> {
  const grant = await context.access.grant();
  if (grant === undefined)
    return {
      markdown:
        'You have given me no access to your Webex account. When something you ask for needs it, I ask for just that; or say *connect*.',
      where: 'private',
    };
  const day = (epochMs: number): string =>
    sayDay(
      Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(context.at.zone),
      Temporal.Instant.fromEpochMilliseconds(context.now),
    );
  const [since, until] = [day(grant.grantedAt), day(grant.endsAt)];
  const rows = grant.scopes.map((scope): readonly [string, string] => [
    sayScope(scope),
    sayPurpose(scope, context.features),
  ]);
  return {
    markdown: [
      `Since ${since} you allow me to:`,
      ...rows.map(([may, purpose]) => `- ${may} (${purpose})`),
      '',
      `I ask for more only when something you want needs it. Unused, the access ends on ${until}. For less, use the card, or say *disconnect* and connect again for what you need then.`,
    ].join('\n'),
    where: 'private',
    card: {
      content: renderAccessCard({ since, until, rows, areas: areasOf(grant.scopes) }),
      subject: { kind: 'access' },
      minutes: QUESTION_MINUTES,
    },
  };
}

/** The commands that stop working without it. */
function sayPurpose(scope: string, features: readonly Feature[]): string {
  const users = features.filter(
    ({ scopes, actions }) =>
      scopes.includes(scope) || Object.values(actions).some((action) => action.scopes.includes(scope)),
  );
  if (users.length > 0) return `for ${joinNames(users.map(({ name, purpose = name }) => purpose))}`;
  const area = areaOf(scope);
  if (area === undefined) return 'to know that it is you';
  // Asked for by "meet now" where it is said in a space, and by nothing else.
  return area.name === 'spaces' ? 'for meetings that belong to a space' : 'not used by any command just now';
}

/** Less access: the old grant goes, and Connect is offered for what is kept. */
export async function reduceAccess({ inputs }: Press, context: Context): Promise<Reply> {
  const granted = await context.access.granted();
  if (granted === undefined) return { ...(await showAccess(context)), replacesPressed: true };
  const keep = new Set((inputs['keep'] ?? '').split(','));
  const kept = AREAS.filter(({ name }) => keep.has(name));
  const scopes = granted.filter((scope) => {
    const area = areaOf(scope);
    return area === undefined || kept.includes(area);
  });
  if (scopes.length === granted.length)
    return { markdown: 'That keeps everything, so nothing was changed. Untick what I am to lose.', where: 'private' };
  if (kept.length === 0 || scopes.every((scope) => areaOf(scope) === undefined))
    return {
      markdown:
        'That would keep nothing, so nothing was changed. Say *disconnect*: I forget you, and all access with it.',
      where: 'private',
    };
  const offer = await context.access.reduce(
    scopes,
    'for what you keep (I have dropped the access I had, so until then I can do nothing in your account)',
  );
  return { ...offer, replacesPressed: true };
}
