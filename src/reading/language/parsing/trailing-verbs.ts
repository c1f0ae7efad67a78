import { relationNames, uposNames, xposNames, type Relation } from '../tokens.ts';
import type { Parts } from './parts.ts';

const relation = (name: Relation): number => relationNames.indexOf(name);
const [nsubj, parataxis, root, flat] = (['nsubj', 'parataxis', 'root', 'flat'] as const).map(relation) as [number, number, number, number];
const [verb, proper, determiner] = (['VERB', 'PROPN', 'DET'] as const).map((name) => uposNames.indexOf(name)) as [number, number, number];
const nouns = new Set((['NOUN', 'PROPN'] as const).map((name) => uposNames.indexOf(name)));
/** What a noun phrase is made of. */
const nominal = new Set((['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PART'] as const).map((name) => uposNames.indexOf(name)));
const plural = new Set((['NNS', 'NNPS'] as const).map((name) => xposNames.indexOf(name)));
const finite = new Set((['VBD', 'VBP', 'VBZ', 'MD'] as const).map((name) => xposNames.indexOf(name)));
const [vbp, vbz] = [xposNames.indexOf('VBP'), xposNames.indexOf('VBZ')];

/** Verbs of saying that are nouns as well, or look like one. */
const sayings = new Set([
  'advise', 'answer', 'argue', 'boast', 'caution', 'charge', 'claim', 'comment', 'concede', 'counter', 'demand', 'estimate', 'forecast', 'guess', 'hope', 'joke', 'lament', 'note',
  'object', 'plan', 'predict', 'project', 'promise', 'protest', 'quip', 'reason', 'remark', 'reply', 'report', 'stress', 'vow', 'warn', 'worry',
]);
const isBase = (word: string): boolean => sayings.has(word);
const isWithS = (word: string): boolean => !isBase(word) && isBase(baseOf(word));
const isSaying = (word: string): boolean => isBase(word) || isWithS(word);
const baseOf = (word: string): string => word.replace(/ies$/, 'y').replace(/(?:(?<=ss)es|s)$/, '');

/** In tokens: who says it, and the verb. */
const longest = 8;

/**
 * What stands behind the last comma of a sentence that has a verb already, and is a noun phrase with one of these words at its end or its beginning, tells who
 * says it: “The effect may not last, the authors caution.” “The road is safe, counters Marsh.” Changes parts of speech, `heads` and `relations` of the tokens
 * from `from` up to `to`; trees stay trees.
 */
export const freeTrailingVerbs = (doc: Parts, heads: Int32Array, relations: Uint8Array, from: number, to: number): void => {
  let end = to;
  while (end > from && /^(?:[.!?]|["”’]|'')$/.test(doc.words[end - 1]!)) end -= 1;
  let first = end;
  while (first > from && doc.words[first - 1] !== ',') {
    first -= 1;
    if (end - first > longest || !(nominal.has(doc.upos[first]!) || isSaying(doc.lower[first]!))) return;
  }
  const last = end - 1;
  if (last <= first || !hasFinite(doc, from, first)) return;
  const verbAt = saidBehind(doc, last) ? last : saidBefore(doc, first) ? first : -1;
  if (verbAt < 0) return;
  const isInside = (token: number): boolean => token >= first && token <= last;

  let top = verbAt;
  while (isInside(heads[top]!)) top = heads[top]!;
  const [head, how] = [heads[top]!, relations[top]!];
  // What hung on the verb or from outside: together they are the subject.
  const tops: number[] = [];
  for (let token = first; token <= last; token += 1) if (token !== verbAt && (heads[token] === verbAt || !isInside(heads[token]!))) tops.push(token);
  let subject = tops.findLast((token) => nouns.has(doc.upos[token]!));
  if (subject === undefined) return;
  // The first of a person's names bears the others.
  while (doc.upos[subject] === proper && tops.includes(subject - 1) && doc.upos[subject - 1] === proper) subject -= 1;
  for (const token of tops) {
    if (token === subject) continue;
    heads[token] = subject;
    if (token > subject) relations[token] = flat;
  }
  for (let token = from; token < to; token += 1) if (!isInside(token) && isInside(heads[token]!)) heads[token] = verbAt;
  heads[subject] = verbAt;
  relations[subject] = nsubj;
  heads[verbAt] = head;
  relations[verbAt] = how === root ? root : parataxis;
  const word = doc.lower[verbAt]!;
  doc.upos[verbAt] = verb;
  doc.xpos[verbAt] = isBase(word) ? vbp : vbz;
  doc.lemmas[verbAt] = isBase(word) ? word : baseOf(word);
};

const hasFinite = (doc: Parts, from: number, to: number): boolean => {
  for (let token = from; token < to; token += 1) if (finite.has(doc.xpos[token]!)) return true;
  return false;
};

/** “the authors caution”, “Marsh cautions” */
const saidBehind = (doc: Parts, token: number): boolean => {
  const before = token - 1;
  if (!nouns.has(doc.upos[before]!)) return false;
  return plural.has(doc.xpos[before]!) ? isBase(doc.lower[token]!) : isWithS(doc.lower[token]!);
};

/** “cautions Marsh”, “cautions the author” */
const saidBefore = (doc: Parts, token: number): boolean =>
  isWithS(doc.lower[token]!) && (doc.upos[token + 1] === proper || doc.upos[token + 1] === determiner);
