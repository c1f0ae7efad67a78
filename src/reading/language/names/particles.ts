import { classAt, upper } from '../characters.ts';
import { xposNames, type Tagged } from '../tokens.ts';
import { kindOf, type Name, type NameKind } from './named.ts';

/** Small words within names of people, as they are written in English news. */
const particles = new Set(
  'abu ad al ar as ash az ben bin bint da de del della den der di dos du el ibn la le ten ter ul van von'.split(' '),
);
const mostParticles = 2;
/** Tokens that no name holds are taken for first names only so far back. */
const mostBefore = 2;
/** What the rest of a person's name may be taken for. */
const goesOn = new Set<NameKind>(['person', 'place', 'other', 'organisation']);
const properNouns = new Set(['NNP', 'NNPS'].map((name) => xposNames.indexOf(name as (typeof xposNames)[number])));

/** “Bashar al-Assad”: a person's name goes on across its particles, where a model that learnt from other tokens makes an end. */
export const joinParticles = (doc: Tagged, names: readonly Name[]): readonly Name[] => {
  const joined: Name[] = [];
  let at = 0;
  const takeUntil = (end: number): void => {
    for (; at < names.length && names[at]!.last < end; at += 1) joined.push(names[at]!);
  };
  for (let token = 1; token + 1 < doc.length; token += 1) {
    if (!particles.has(doc.words[token]!) || !isProper(doc, token - 1) || nameAt(names, token)) continue;
    const next = behindParticles(doc, token);
    const [one, other] = [nameAt(names, token - 1), nameAt(names, next)];
    if (next < 0 || !(isPerson(one) || (one === undefined && isPerson(other))) || (other !== undefined && !goesOn.has(kindOf(other)))) continue;
    const person = isPerson(one) ? one : other!;
    let first = isPerson(one) ? one.first : token - 1;
    const isFree = (before: number): boolean => isProper(doc, before) && !nameAt(names, before) && doc.sentenceOf[before] === doc.sentenceOf[token];
    for (let back = 1; one === undefined && back < mostBefore && isFree(first - 1); back += 1) first -= 1;
    takeUntil(first);
    const last = other?.last ?? next;
    while (at < names.length && names[at]!.first <= last) at += 1;
    joined.push({ ...person, first, last });
    token = last;
  }
  takeUntil(doc.length);
  return joined;
};

/** The name that holds a token. */
const nameAt = (names: readonly Name[], token: number): Name | undefined => {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.last < token) low = middle + 1;
    else high = middle;
  }
  const found = names[low];
  return found !== undefined && found.first <= token ? found : undefined;
};

const isPerson = (name: Name | undefined): name is Name => name !== undefined && kindOf(name) === 'person';
const isProper = (doc: Tagged, token: number): boolean => token >= 0 && properNouns.has(doc.xpos[token]!) && classAt(doc.text, doc.starts[token]!) === upper;

/** The token with a capital behind one particle or two, and a hyphen in one word with them; -1 where there is none, or something stands between. */
const behindParticles = (doc: Tagged, token: number): number => {
  const sentence = doc.sentenceOf[token - 1]!;
  let at = token;
  while (at - token < mostParticles && doc.sentenceOf[at] === sentence && particles.has(doc.words[at]!)) at += 1;
  if (doc.words[at] === '-' && doc.starts[at] === doc.ends[at - 1] && doc.starts[at + 1] === doc.ends[at]) at += 1;
  return doc.sentenceOf[token] === sentence && doc.sentenceOf[at] === sentence && isProper(doc, at) ? at : -1;
};
