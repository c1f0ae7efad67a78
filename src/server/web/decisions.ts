import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import { BadCorrection, correct, corrections, toldEffects } from '../../ledger/index.ts';
import type { Correction, Draft, Signed, Taken, ToldEffects } from '../../ledger/index.ts';
import { matchers } from '../../matching/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import type { Fields } from './asked.ts';
import { handOf, nameCookie } from './hand.ts';
import type { DeskPage } from './layout.ts';
import { withQuery } from './paths.ts';
import type { Told } from './pages/message.ts';
import { undoOffer } from './pages/undo-offer.ts';
import { shown } from './shown.ts';

export type Ctx = Context<DeskVariables>;

/**
 * Who decides, and why: the account, or the name that was given, which is kept for the next decision. `usualWhy`: what the journal has where nobody says
 * why.
 */
export function signedBy({ clock }: Desk, context: Ctx, fields: Fields, usualWhy = ''): Signed {
  const account = context.get('visitor')?.account ?? '';
  const who = account === '' ? (fields['who'] ?? '').trim().slice(0, 100) : account;
  const why = (fields['why'] ?? '').trim().slice(0, 500) || usualWhy;
  const lacking = [...(who === '' ? ['who decides'] : []), ...(why === '' ? ['why'] : [])];
  if (lacking.length > 0) throw new BadCorrection(`the journal keeps ${lacking.join(', and ')}: ${lacking.length === 2 ? 'give both' : 'say it'}`);
  if (account === '') setCookie(context, nameCookie, who, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 400 * 86_400 });
  return { who, why, at: clock() };
}

/** Takes a correction, and says so in the log. */
export async function taken(desk: Desk, context: Ctx, draft: Draft, signed: Signed): Promise<Taken> {
  const found = await correct(desk.ledger, draft, signed, matchers);
  context.set('did', { did: `${found.correction.kind}, correction ${found.correction.id} (${signed.who})` });
  return found;
}

/** What a correction would change; nothing is. */
export async function wouldChange(desk: Desk, context: Ctx, draft: Draft): Promise<ToldEffects> {
  const { effects } = await correct(desk.ledger, draft, { who: 'nobody yet', why: 'only tried', at: desk.clock() }, matchers, { dryRun: true });
  context.set('did', { did: `tried ${draft.kind}: nothing was changed` });
  return toldEffects(desk.ledger, effects);
}

/** How a decision goes on after its form was sent. */
export interface Deciding {
  readonly draft: () => Draft;
  /** The form again: with what it would change, or with what is wrong. */
  readonly again: (effects: ToldEffects | null, told: Told | null) => DeskPage | Promise<DeskPage>;
  /** Where to go when it is taken. */
  readonly behind: (correction: Correction) => string;
}

/** First what it would change, then the decision itself. What makes no sense is told on the page that it came from. */
export async function deciding(desk: Desk, context: Ctx, fields: Fields, { draft, again, behind }: Deciding): Promise<Response> {
  try {
    if (fields['step'] !== 'take') return shown(context, await again(await wouldChange(desk, context, draft()), null));
    const { correction } = await taken(desk, context, draft(), signedBy(desk, context, fields));
    return context.redirect(afterDecision(behind(correction), correction), 303);
  } catch (error) {
    if (!(error instanceof BadCorrection)) throw error;
    return shown(context, await again(null, { fault: true, words: `This cannot be done: ${error.message}.` }), 422);
  }
}

const done: Readonly<Record<string, string>> = {
  speaker: 'The speaker is corrected.', attitude: 'The attitude is corrected.', span: 'The words are corrected.', outcome: 'The outcome is on record.',
  undo: 'The decision is taken back.', dismiss: 'It is taken out.', merge: 'They are one now.', facts: 'The outlet and the date are corrected.', split: 'They are held apart now.', right: 'It stands as it is.',
};

/** Where a decision led to says which it was, so that it can be told there, and taken back. `as`: what it is told as, where not by its kind. */
export const afterDecision = (path: string, { id, kind }: Correction, as: string = kind): string => withQuery(path, { done: as, entry: id });

/** A decision is looked for among so many of the last: who comes back later finds it in the journal. */
const lately = 50;

/** What was just done, by the address that it led to, with the way to take it back. */
export async function doneHere(desk: Desk, context: Ctx): Promise<Told | null> {
  const { done: kind = '', entry, ...query } = context.req.query();
  const words = Object.hasOwn(done, kind) ? done[kind] : undefined;
  if (words === undefined) return null;
  const back = withQuery(context.req.path, query);
  if (kind === 'undo' && context.req.path === '/review') return undoneInReview(desk, context, words, back);
  const row = entry === undefined ? undefined : (await corrections(desk.ledger, {}, { limit: lately })).rows.find(({ id }) => id === entry);
  return { fault: false, words, undo: row === undefined ? null : undoOffer(row, handOf(context), back) };
}

/** A decision of the same visit lies no further back. */
const visit = 8 * 3_600_000;

/** In the review one decision after the other is taken back: the own ones of this visit, the last first. */
async function undoneInReview({ ledger, clock }: Desk, context: Ctx, words: string, back: string): Promise<Told> {
  const hand = handOf(context);
  const since = new Date(Date.parse(clock()) - visit).toISOString();
  const own = hand.name === '' ? [] : (await corrections(ledger, { who: hand.name }, { limit: lately })).rows;
  const before = own.find(({ kind, undoneBy, at }) => kind !== 'undo' && undoneBy === null && at >= since);
  if (before === undefined) return { fault: false, words: `${words} There is no earlier one of yours from this visit to take back.` };
  return { fault: false, words, undo: undoOffer(before, hand, back, 'Undo the decision before it, too') };
}
