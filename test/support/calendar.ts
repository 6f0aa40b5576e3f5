import { address, type ShownMessage } from './control.ts';
import type { World } from './world.ts';

/** What Webex holds, straight through its own API, as the person; the bot has no part in it. */
export interface HeldMeeting {
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly timezone: string;
  readonly meetingType: string;
  readonly state: string;
  readonly meetingSeriesId?: string;
  readonly recurrence?: string;
  readonly isModified?: boolean;
  readonly agenda?: string;
  readonly password?: string;
  readonly hostKey?: string;
  readonly meetingNumber?: string;
  readonly webLink: string;
  readonly enabledJoinBeforeHost?: boolean;
}

export interface NewMeeting {
  readonly title: string;
  /** Local, of `timezone`: `2026-11-24T15:00:00`. */
  readonly start: string;
  readonly end: string;
  readonly timezone?: string;
  readonly recurrence?: string;
  readonly invitees?: readonly { readonly email: string }[];
  readonly scheduledType?: string;
  readonly agenda?: string;
}

/** @throws when Webex refuses */
export async function asPerson<Answer>(
  world: World,
  who: string,
  method: string,
  path: string,
  body?: object,
): Promise<Answer> {
  const response = await fetch(`${world.sandbox.apiUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${await world.control.token(who)}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

export function plan(world: World, who: string, meeting: NewMeeting): Promise<HeldMeeting> {
  return asPerson(world, who, 'POST', '/meetings', { timezone: 'America/New_York', sendEmail: false, ...meeting });
}

/** As it is now, times in UTC; nothing when Webex no longer knows it. */
export async function held(world: World, who: string, id: string): Promise<HeldMeeting | undefined> {
  const answer = await world.control.webex<HeldMeeting & { readonly message?: string }>(who, `/meetings/${id}`);
  return answer.message === undefined ? answer : undefined;
}

/** Planned occurrences from Sunday 22 November on, for two months, by start. */
export async function planned(world: World, who: string): Promise<readonly HeldMeeting[]> {
  const { items } = await world.control.webex<{ items: readonly HeldMeeting[] }>(
    who,
    '/meetings?meetingType=scheduledMeeting&max=100&from=2026-11-22T00:00:00Z&to=2027-01-22T00:00:00Z',
  );
  return items;
}

/** @param titles only meetings called so; without it, all of them */
export async function cancelAll(world: World, who: string, titles?: ReadonlySet<string>): Promise<void> {
  const meant = (await planned(world, who)).filter(({ title }) => titles?.has(title) ?? true);
  const mine = new Set(meant.map(({ id, meetingSeriesId }) => meetingSeriesId ?? id));
  for (const id of mine) await asPerson(world, who, 'DELETE', `/meetings/${id}?sendEmail=false`);
}

export interface Mail {
  readonly n: number;
  readonly to: string;
  readonly kind: string;
  readonly title: string;
}

export async function mails(world: World, after = 0): Promise<readonly Mail[]> {
  const { items } = await world.control.call<{ items: readonly Mail[] }>('GET', `/sandbox/mail?after=${after}`);
  return items;
}

/** The newest message of the bot that is still there, in this person's 1:1 space. */
export function lastCard(messages: readonly ShownMessage[]): ShownMessage {
  const card = messages.filter((message) => message.deleted !== true && (message.attachments?.length ?? 0) > 0).at(-1);
  if (card === undefined)
    throw new Error(`no card among: ${messages.map(({ markdown }) => markdown ?? '').join(' | ')}`);
  return card;
}

export function buttonsOf(card: ShownMessage): readonly string[] {
  return card.attachments?.[0]?.content.actions?.map(({ title }) => title) ?? [];
}

export async function groupOf(world: World, who: string, title = 'Project Falcon'): Promise<string> {
  const rooms = await world.control.rooms(who);
  const found = rooms.find((room) => room.title === title);
  if (found === undefined) throw new Error(`${address(who)} is in no space called ${title}`);
  return found.id;
}
