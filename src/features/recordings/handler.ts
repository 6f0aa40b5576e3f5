import { say, together } from '../../card/sentence.ts';
import { problemReply, type Context, type Press, type Reply } from '../feature.ts';
import { askToDelete } from './confirm.ts';
import { findRecordings, saySearched } from './find.ts';
import type { RecordingsIntent } from './intent.ts';
import { listPage, pageOf, ROWS } from './list.ts';
import { actOn } from './one.ts';
import { ListSubject, OneSubject, pointTo, type Doing, type Query, type With } from './subject.ts';

export async function handleRecordings(intent: RecordingsIntent, context: Context): Promise<Reply> {
  const { doing, query } = intent;
  const nobody: With = { emails: [], invitees: false };
  if (doing === 'list') return listPage({ query, page: 0, doing: 'show', with: nobody }, context);
  if (doing === 'empty') return askToDelete(await findRecordings(query, context), context);
  const whom = await whomOf(intent, context);
  if (whom === undefined) return unknownPeople(intent, context);
  return actOnMeant(doing, whom, intent, context);
}

const LOOKS: ReadonlySet<Doing> = new Set(['show', 'links']);

/** One matches: it is done. More: which one. None: what there is. */
async function actOnMeant(doing: Doing, whom: With, intent: RecordingsIntent, context: Context): Promise<Reply> {
  const { query, newest } = intent;
  const found = await findRecordings(query, context);
  // What is to be deleted for good may lie in the bin already.
  const inBin: Query = { ...query, status: 'deleted' };
  const binned = found.length === 0 && doing === 'delete' ? await findRecordings(inBin, context) : [];
  const matches = found.length > 0 ? found : binned;
  const [first, ...others] = matches;
  if (first !== undefined && (others.length === 0 || newest)) return actOn(pointTo(first), doing, whom, context);
  if (first !== undefined)
    return pageOf({ query, page: 0, doing, with: whom }, matches, context, say`More than one matches. Which one?`);
  const { title: _, ...wider } = query;
  const none = LOOKS.has(doing) ? say`No recording matches.` : say`No recording matches, so nothing was changed.`;
  const note = together(none, saySearched(query, context));
  return listPage({ query: wider, page: 0, doing: 'show', with: whom }, context, note);
}

async function whomOf({ doing, people, invitees }: RecordingsIntent, context: Context): Promise<With | undefined> {
  if ((doing !== 'share' && doing !== 'unshare') || people.length === 0) return { emails: [], invitees };
  const found = await context.findPeople(people);
  return found.unknown.length > 0 ? undefined : { emails: [...found.emails], invitees };
}

async function unknownPeople({ people }: RecordingsIntent, context: Context): Promise<Reply> {
  const { unknown } = await context.findPeople(people);
  return problemReply({ kind: 'not-an-address', texts: unknown });
}

/** A row of the list was chosen, by button or by number. */
export async function openRow({ subject, inputs, reading }: Press, context: Context): Promise<Reply> {
  const list = ListSubject.safeParse(subject);
  if (!list.success) return problemReply({ kind: 'card-gone' });
  const { rows, page, doing } = list.data;
  const number = Number(inputs['choice'] ?? '1');
  // Words count through all pages, the card's choice through its own.
  const pointed = rows[reading === undefined ? number - 1 : number - 1 - page * ROWS];
  if (pointed === undefined) return problemReply({ kind: 'choice-unclear', rows: rows.length });
  return actOn(pointed, doing, list.data.with, context);
}

export function turnPage(by: 1 | -1): (press: Press, context: Context) => Promise<Reply> {
  return async ({ subject }, context) => {
    const list = ListSubject.safeParse(subject);
    if (!list.success) return problemReply({ kind: 'card-gone' });
    const { query, page, doing } = list.data;
    const listing = { query, page: page + by, doing, with: list.data.with };
    return { ...(await listPage(listing, context)), replacesPressed: true };
  };
}

/** A button of a recording's own card. */
export function doWith(doing: Doing, invitees = false): (press: Press, context: Context) => Promise<Reply> {
  return async ({ subject, inputs }, context) => {
    const one = OneSubject.safeParse(subject);
    if (!one.success) return problemReply({ kind: 'card-gone' });
    const emails = invitees ? [] : (inputs['emails'] ?? '').split(/[\s,;]+/).filter((email) => email !== '');
    return actOn(one.data.recording, doing, { emails, invitees }, context);
  };
}
