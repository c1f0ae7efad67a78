import type { Tagged } from '../language/tokens.ts';
import { uposOf } from '../language/tokens.ts';
import type { NameRun } from './names.ts';
import { isAddress, isRoleNoun, isTitle, isTitleModifier } from './titles.ts';
import type { Run } from './words.ts';
import { inOneSentence, isCapitalised, isGlued, isWord, opensSentence, sentenceEnd, sentenceStart } from './words.ts';

/*
 * What the text says somebody is, beside the name: “Russian President …”, “Pentagon spokesman …”, “…, a security fellow
 * at the Institute”.
 */

/** `title` and `of` lie inside `span`. */
export interface RoleRun {
  readonly title: Run;
  readonly of: Run | null;
  readonly span: Run;
  /** The token of the role noun itself: “fellow”. */
  readonly head: number;
  /** What stands behind the name and says where the office is held: “(D-Minn.)”, “of Iowa”. No part of `span`. */
  readonly seat: Run | null;
}

/** All roles beside a name, in order of the text. */
export const rolesBeside = (doc: Tagged, run: NameRun): readonly RoleRun[] =>
  [appositionBefore(doc, run), titleBefore(doc, run), nounBefore(doc, run), appositionAfter(doc, run.name.last)]
    .filter((role) => role !== null);

const titleBefore = (doc: Tagged, { title, lead, name }: NameRun): RoleRun | null => {
  if (title === null || isAddress(doc.lower[title.first]!)) return null;
  const from = (lead ?? title).first;
  const first = inOneSentence(doc, from - 1, from) && isTense(doc.lower[from - 1]!) ? from - 1 : from;
  const parted = lead === null ? { title: { first, last: title.last }, of: null } : withoutField(doc, title, lead);
  return {
    ...parted, span: { first, last: title.last }, head: headOfTitle(doc, title),
    seat: seatAfter(doc, name.last),
  };
};

/** What an office is about, which is none that has it: “Fire Chief” is no chief of Fire, and “Boston Fire Chief” one of Boston. */
const fields = new Set(['fire', 'police', 'harbour', 'harbor', 'press', 'finance', 'health', 'security', 'fisheries', 'transport', 'school', 'village', 'town', 'city', 'parish', 'county', 'district', 'union', 'club', 'team']);

const withoutField = (doc: Tagged, title: Run, lead: Run): Pick<RoleRun, 'title' | 'of'> => {
  const isAlone = lead.first === lead.last;
  // “Boston Police Chief” is of the Boston Police.
  if (!fields.has(doc.lower[lead.last]!) || (!isAlone && doc.lower[lead.last] !== 'fire')) return { title, of: lead };
  return { title: { first: lead.last, last: title.last }, of: isAlone ? null : { first: lead.first, last: lead.last - 1 } };
};

/** “Sen. Ann Roe (D-Minn.)”, “Gov. John Doe of New Jersey”. */
const seatAfter = (doc: Tagged, last: number): Run | null => {
  const end = sentenceEnd(doc, last);
  let first = last + 2;
  const closes = doc.words[last + 1] === '(' ? ')' : '';
  if (last + 2 >= end || (closes === '' && doc.lower[last + 1] !== 'of')) return null;
  if (closes !== '' && /^[DRI]$/.test(doc.words[first]!) && doc.words[first + 1] === '-') first += 2;
  let at = first;
  while (at < end && at < first + 4 && (isCapitalised(doc, at) || doc.words[at] === '.')) at += 1;
  return at === first || (closes !== '' && doc.words[at] !== closes) ? null : { first, last: at - 1 };
};

/** Whether the office is held, was or will be. */
const isTense = (lower: string): boolean => /^(?:former|acting|late|current|incoming|outgoing|longtime|interim)$/.test(lower);

/** “Secretary of State” is a secretary, “Attorney General” a general as little as “Vice President” is a vice. */
const headOfTitle = (doc: Tagged, title: Run): number => {
  for (let token = title.first; token <= title.last; token += 1) if (doc.lower[token] === 'of' && token > title.first) return token - 1;
  return title.last;
};

const firstTokenOf = (run: NameRun): number => (run.lead ?? run.title ?? run.name).first;

/** “former campaign manager Jane Roe”, “Pentagon spokesman John Doe”. */
const nounBefore = (doc: Tagged, run: NameRun): RoleRun | null => {
  const head = firstTokenOf(run) - 1;
  return inOneSentence(doc, head, head + 1) && !isCapitalised(doc, head) && isRoleNoun(doc.lower[head]!) ? roleEndingAt(doc, head) : null;
};

/** “The ministry’s spokesman, John Doe, …” */
const appositionBefore = (doc: Tagged, run: NameRun): RoleRun | null => {
  const comma = firstTokenOf(run) - 1;
  if (!inOneSentence(doc, comma - 1, comma + 1) || doc.words[comma] !== ',') return null;
  const after = run.name.last + 1;
  // The name must be closed off too: “his lawyer, Doe said” names nobody’s lawyer for sure.
  if (after < sentenceEnd(doc, comma) && isWord(doc, after)) return null;
  const head = comma - 1;
  if (isRoleNoun(doc.lower[head]!)) return roleEndingAt(doc, head);
  // “a spokesman for the ministry, John Doe,”
  for (let token = head - 1; token > head - 8 && inOneSentence(doc, token, head); token -= 1) {
    if (!isPreposition(doc.lower[token]!)) {
      if (!isWord(doc, token) || isVerbal(doc, token)) return null;
      continue;
    }
    if (token - 1 < sentenceStart(doc, head) || !isRoleNoun(doc.lower[token - 1]!)) return null;
    const role = roleEndingAt(doc, token - 1);
    const of = nounPhraseFrom(doc, token + 1);
    if (of?.last !== head) return null;
    return { ...role, of, span: { first: role.span.first, last: head } };
  }
  return null;
};

const isVerbal = (doc: Tagged, token: number): boolean => ['VERB', 'AUX'].includes(uposOf(doc, token));
const isNominal = (doc: Tagged, token: number): boolean => ['NOUN', 'ADJ', 'PROPN'].includes(uposOf(doc, token));

/** A role whose noun stands at `head`, with the small words before it as its title and the name before those as its `of`. */
const roleEndingAt = (doc: Tagged, head: number): RoleRun => {
  const start = sentenceStart(doc, head);
  let first = head;
  while (first > start && head - first < 5 && joinsTitle(doc, first - 1)) first -= 1;
  let ofLast = first - 1;
  if (ofLast > start && /^['\u2019]s?$/.test(doc.words[ofLast]!)) ofLast -= 1;
  let ofFirst = ofLast + 1;
  while (ofFirst > start && ofLast - ofFirst < 5 && isLead(doc, ofFirst - 1)) ofFirst -= 1;
  const owner = ofFirst > ofLast && ofLast < first - 1 ? { first: ofLast, last: ofLast } : null;
  const of = ofFirst <= ofLast ? { first: ofFirst, last: ofLast } : owner;
  return { title: { first, last: head }, of, span: { first: (of ?? { first }).first, last: head }, head, seat: null };
};

const isLead = (doc: Tagged, token: number): boolean =>
  (isCapitalised(doc, token) && isNominal(doc, token)) || (doc.words[token] === '-' && isGlued(doc, token));

const joinsTitle = (doc: Tagged, token: number): boolean => {
  // “Fire chief Lena Stroud said”: the capital that a sentence begins with makes no owner.
  const mayBeTitle = uposOf(doc, token) === 'NOUN' || fields.has(doc.lower[token]!) || /^(?:chief|vice|deputy|assistant|senior|former|acting)$/.test(doc.lower[token]!);
  if (isCapitalised(doc, token) && opensSentence(doc, token) && mayBeTitle) return true;
  if (isCapitalised(doc, token) || !isWord(doc, token)) return doc.words[token] === '-' && isGlued(doc, token) && !isCapitalised(doc, token - 1);
  const lower = doc.lower[token]!;
  return isTitleModifier(lower) || ['NOUN', 'ADJ'].includes(uposOf(doc, token));
};

const prepositions = new Set(['of', 'at', 'for', 'with', 'in', 'from', 'to', 'on']);
const isPreposition = (lower: string): boolean => prepositions.has(lower);
const determiners = new Set(['a', 'an', 'the', 'another', 'one']);
const possessives = new Set(['his', 'her', 'their', 'its', 'our', 'my']);
const reach = 10;

/** “, a Middle East security fellow at the Institute,” after the token `last`. */
export const appositionAfter = (doc: Tagged, last: number): RoleRun | null => {
  const end = sentenceEnd(doc, last);
  let token = last + 1;
  if (token >= end || !(doc.words[token] === ',' || doc.words[token] === '\u2014' || doc.words[token] === '\u2013')) return null;
  token += 1;
  // “Jane Roe, 45, a farmer”
  if (token + 1 < end && /^\d{1,3}$/.test(doc.words[token]!) && doc.words[token + 1] === ',') token += 2;
  const first = token;
  if (token < end && (determiners.has(doc.lower[token]!) || possessives.has(doc.lower[token]!))) token += 1;
  const head = roleHead(doc, token, Math.min(end, token + reach));
  if (head < 0) return null;
  const phrase = head + 1 < end && isPreposition(doc.lower[head + 1]!) ? nounPhraseFrom(doc, head + 2) : null;
  const lead = leadFrom(doc, token, head);
  const closes = (phrase?.last ?? head) + 1;
  if (!isClosed(doc, closes, end)) return null;
  const span = { first, last: phrase?.last ?? head };
  if (phrase !== null || lead === null) return { title: { first: token, last: head }, of: phrase, span, head, seat: null };
  return { title: { first: lead.after, last: head }, of: lead.run, span, head, seat: null };
};

/** The last role noun of a run of nouns and adjectives; -1 where the run holds none, or goes on into a name. */
const roleHead = (doc: Tagged, from: number, end: number): number => {
  let head = -1;
  for (let token = from; token < end; token += 1) {
    const lower = doc.lower[token]!;
    if (isRoleNoun(lower) || (isTitle(lower) && isCapitalised(doc, token))) head = token;
    else if (head >= 0 && (lower === 'and' || lower === '&') && token + 1 < end && isNominal(doc, token + 1)) {
      const next = roleHead(doc, token + 1, Math.min(end, token + 4));
      return next < 0 ? head : next;
    } else if (head >= 0 && isCapitalised(doc, token)) return -1;
    else if (head >= 0 || !(isNominal(doc, token) || /^(?:-|['\u2019]s?|\d+)$/.test(lower))) break;
  }
  return head;
};

/** The capitalised words that open a role, as “Pentagon” in “Pentagon spokesman”, and the token after them. */
const leadFrom = (doc: Tagged, from: number, head: number): { readonly run: Run; readonly after: number } | null => {
  let last = from - 1;
  while (last + 1 < head && isLead(doc, last + 1)) last += 1;
  const owned = last + 1 < head && /^['\u2019]s?$/.test(doc.words[last + 1]!);
  if (last < from) return null;
  return { run: { first: from, last }, after: last + (owned ? 2 : 1) };
};

const isClosed = (doc: Tagged, token: number, end: number): boolean => token >= end || !isWord(doc, token) || /^(?:who|whose|and|from|in|since|told)$/.test(doc.lower[token]!);

const phraseReach = 12;

/** The noun phrase that begins at `from`: an article, then names, nouns and adjectives, “of” and “for” within names. */
export const nounPhraseFrom = (doc: Tagged, from: number): Run | null => {
  const end = Math.min(sentenceEnd(doc, from - 1), from + phraseReach);
  let token = from;
  if (token < end && (determiners.has(doc.lower[token]!) || possessives.has(doc.lower[token]!))) token += 1;
  let last = -1;
  for (; token < end; token += 1) {
    const lower = doc.lower[token]!;
    if (isNominal(doc, token)) last = token;
    else if (last >= 0 && (lower === 'of' || lower === 'for' || lower === '&' || lower === 'and') && isCapitalised(doc, last) && namesOn(doc, token + 1, end)) continue;
    else if (!(/^(?:the|a|-|['\u2019]s?)$/.test(lower) && last >= 0 && namesOn(doc, token + 1, end))) break;
  }
  return last < 0 ? null : { first: from, last };
};

const namesOn = (doc: Tagged, token: number, end: number): boolean => {
  const at = token < end && (doc.lower[token] === 'the' || doc.lower[token] === 'a') ? token + 1 : token;
  return at < end && isCapitalised(doc, at);
};
