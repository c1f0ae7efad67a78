import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { TaggerModel } from '../../../src/reading/language/model.ts';
import { tagParts } from '../../../src/reading/language/tagging/tag.ts';
import { assemble, lowered } from '../../../src/reading/language/tokenise.ts';
import { xposNames } from '../../../src/reading/language/tokens.ts';
import { corpora } from '../treebank.ts';
import type { Tree } from './sentences.ts';

/** A token of CoreNLP: text, lemma, start, end, part of speech, kind of name. */
export type SilverToken = readonly [text: string, lemma: string, start: number, end: number, tag: string, name: string];

export interface SilverSentence {
  readonly t: readonly SilverToken[];
  readonly d: readonly (readonly [head: number, relation: string])[];
}

/** CoreNLP's reading of PolNeAR's training articles, an array a document. Ends the process with 2 where the corpus is not there. */
export const readSilver = (): SilverSentence[][] => {
  const file = new URL('polnear/corenlp-train.jsonl.gz', corpora);
  if (!existsSync(file)) {
    console.error('The corpus polnear/corenlp-train is not there (looked in ../shared/corpora): nothing to do without it.');
    process.exit(2);
  }
  return gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { s: SilverSentence[] }).s);
};

/** Relations of the first version of Universal Dependencies that have another name in the second. */
const renamed: Readonly<Record<string, string>> = {
  dobj: 'obj', nsubjpass: 'nsubj:pass', csubjpass: 'csubj:pass', auxpass: 'aux:pass', neg: 'advmod', mwe: 'fixed',
};

/**
 * The heads and relations of a sentence as the second version of Universal Dependencies has them: names of persons are headed by their first
 * word, a conjunction hangs on what follows it, and what hangs on a verb with a preposition is `obl`. Where CoreNLP did not know (`dep`),
 * the relation is ''.
 */
export const convert = ({ t: tokens, d: arcs }: SilverSentence): { heads: number[]; relations: string[] } => {
  const heads = arcs.map(([head]) => head);
  const relations = arcs.map(([, relation]) => (relation === 'dep' ? '' : renamed[relation] ?? relation));
  for (let start = 0; start < tokens.length;) {
    let end = start;
    while (end < tokens.length && tokens[end]![5] === 'PERSON' && tokens[end]![4].startsWith('NNP')) end += 1;
    if (end - start > 1) headByFirst(heads, relations, start, end);
    start = Math.max(end, start + 1);
  }
  for (let token = 0; token < tokens.length; token += 1) {
    if (relations[token] !== 'cc') continue;
    const next = heads.findIndex((head, other) => other > token && head === heads[token] && relations[other] === 'conj');
    if (next >= 0) heads[token] = next;
  }
  for (let token = 0; token < tokens.length; token += 1) {
    const head = heads[token]!;
    if (head < 0) {
      relations[token] = 'root';
      continue;
    }
    const ofClause = /^(?:V|JJ|RB)/.test(tokens[head]![4]);
    if (relations[token] === 'nmod') relations[token] = ofClause ? 'obl' : 'nmod';
    else if (relations[token] === 'nmod:tmod' || relations[token] === 'nmod:npmod') {
      relations[token] = ofClause ? 'obl:unmarked' : 'nmod:unmarked';
    }
  }
  return { heads, relations };
};

/** Turns a name that is headed by its last word, as compounds are. */
const headByFirst = (heads: number[], relations: string[], start: number, end: number): void => {
  const last = end - 1;
  if (heads[last]! >= start && heads[last]! < end) return;
  for (let token = start; token < last; token += 1) if (heads[token] !== last || relations[token] !== 'compound') return;
  heads.forEach((head, token) => { if (head === last && (token < start || token >= end)) heads[token] = start; });
  heads[start] = heads[last]!;
  relations[start] = relations[last]!;
  for (let token = start + 1; token < end; token += 1) {
    heads[token] = start;
    relations[token] = 'flat';
  }
};

/** The documents as trees, with tags by our own tagger. */
export const silverTrees = (documents: readonly SilverSentence[][], tagger: TaggerModel): Tree[] => documents.map((sentences) => {
  const tokens = sentences.flatMap(({ t }) => t);
  const length = tokens.reduce((most, [, , , end]) => Math.max(most, end), 0);
  const firsts: number[] = [];
  const heads: number[] = [];
  const relations: string[] = [];
  for (const sentence of sentences) {
    const first = heads.length;
    firsts.push(first);
    const converted = convert(sentence);
    for (const head of converted.heads) heads.push(head < 0 ? -1 : first + head);
    relations.push(...converted.relations);
  }
  const words = tokens.map(([text]) => text);
  const doc = {
    ...assemble(' '.repeat(length), [[0, length]], tokens.map(([, , start]) => start), tokens.map(([, , , end]) => end), firsts, firsts.map(() => 0)),
    words, lower: words.map(lowered),
  };
  const { upos, xpos } = tagParts(doc, tagger);
  return {
    doc: { ...doc, upos, xpos, lemmas: words }, heads: Int32Array.from(heads), relations,
    rightXpos: Uint8Array.from(tokens, ([, , , , part]) => (xposNames as readonly string[]).indexOf(part) & 255),
    rightUpos: new Uint8Array(doc.length).fill(255),
  };
});
