import { relationNames, uposNames, xposNames, type Relation } from '../tokens.ts';
import type { Parts } from './parts.ts';

const relation = (name: Relation): number => relationNames.indexOf(name);
const [nsubj, obj, acl, compound] = (['nsubj', 'obj', 'acl', 'compound'] as const).map(relation) as [number, number, number, number];
const clauses = new Set((['xcomp', 'ccomp', 'advcl'] as const).map(relation));
const [verb, noun, punctuation] = (['VERB', 'NOUN', 'PUNCT'] as const).map((name) => uposNames.indexOf(name)) as [number, number, number];
const nominal = new Set((['NOUN', 'PROPN', 'ADJ'] as const).map((name) => uposNames.indexOf(name)));
const [vbz, nn, nns] = (['VBZ', 'NN', 'NNS'] as const).map((name) => xposNames.indexOf(name)) as [number, number, number];

/** What one does with others' words and plans, where it could be a noun as well. */
const judging = new Set(['backs', 'blasts', 'disputes', 'doubts', 'hails', 'mocks', 'questions', 'rebuffs', 'renews', 'repeats', 'slams']);
/** Nouns for words and plans that could be verbs as well. */
const told = new Set(['appeal', 'attack', 'bid', 'call', 'charge', 'claim', 'demand', 'estimate', 'forecast', 'offer', 'order', 'plan', 'pledge', 'promise', 'protest', 'remark', 'report', 'request', 'vow']);

const singular = (word: string): string => word.replace(/s$/, '');
const isTold = (word: string): boolean => told.has(word) || told.has(singular(word));

/**
 * “Minister doubts plan to close schools”: headlines leave articles out, so that the verb looks like a noun and the noun like the verb. Where a noun for words
 * or plans stands right behind a verb in -s that is told from the word before, the one is the verb and the other its object. Changes parts of speech, `heads`
 * and `relations` of the tokens from `from` up to `to`; trees stay trees.
 */
export const turnHeadlineVerbs = (doc: Parts, heads: Int32Array, relations: Uint8Array, from: number, to: number): void => {
  for (let said = from + 2; said < to; said += 1) {
    const judge = said - 1;
    if (!isTold(doc.lower[said]!) || doc.upos[said - 2] === punctuation || !nominal.has(doc.upos[said - 2]!)) continue;
    if (doc.xpos[judge] !== vbz && !judging.has(doc.lower[judge]!)) continue;
    // “Minister disputes report that …” at the head of a sentence; “a trade disputes report that …” is a report.
    const isVerb = doc.upos[said] === verb || (said - 2 === from && doc.lower[said + 1] === 'that');
    const isTurned = heads[judge] === said && (relations[judge] === nsubj || relations[judge] === compound) && isVerb;
    if (!isTurned && (heads[said] !== judge || relations[said] !== obj)) continue;
    if (isTurned) turn(heads, relations, from, judge, said);
    else if (heads[said - 2] === judge && relations[said - 2] === compound) relations[said - 2] = nsubj;
    for (let child = said + 1; child < to; child += 1) {
      if (heads[child] !== said) continue;
      if (clauses.has(relations[child]!)) relations[child] = acl;
      else if (isTurned && doc.upos[child] === punctuation) heads[child] = judge;
    }
    if (doc.xpos[judge] !== vbz) doc.lemmas[judge] = singular(doc.lower[judge]!);
    doc.upos[judge] = verb;
    doc.xpos[judge] = vbz;
    const isSingular = told.has(doc.lower[said]!);
    doc.upos[said] = noun;
    doc.xpos[said] = isSingular ? nn : nns;
    doc.lemmas[said] = isSingular ? doc.lower[said]! : singular(doc.lower[said]!);
  }
};

/** The verb takes its object's place in the tree; what stood before both is the subject. */
const turn = (heads: Int32Array, relations: Uint8Array, from: number, judge: number, said: number): void => {
  const subject = judge - 1;
  heads[judge] = heads[said]!;
  relations[judge] = relations[said]!;
  heads[said] = judge;
  relations[said] = obj;
  for (let child = from; child < subject; child += 1) if (heads[child] === judge || heads[child] === said) heads[child] = subject;
  heads[subject] = judge;
  relations[subject] = nsubj;
};
