import type { Parsed, Relation } from '../language/index.ts';
import { relationOf } from '../language/index.ts';

/** The tokens of a sentence that hang from a token by one of the relations, in order. */
export function childrenBy(doc: Parsed, head: number, ...relations: readonly Relation[]): readonly number[] {
  const found: number[] = [];
  const sentence = doc.sentenceOf[head]!;
  for (let t = doc.sentenceStarts[sentence]!; t < doc.sentenceStarts[sentence + 1]!; t++) {
    if (doc.heads[t] === head && relations.includes(relationOf(doc, t))) found.push(t);
  }
  return found;
}

/** Whether a token hangs from another, by however many arcs. */
export function hangsFrom(doc: Parsed, token: number, from: number): boolean {
  let up = token;
  // As many steps as a damaged tree may ask for.
  for (let steps = 0; up >= 0 && steps < 500; steps++) {
    if (up === from) return true;
    up = doc.heads[up]!;
  }
  return false;
}

/** The first and the last of the tokens that hang from a token and stand next to one another, itself included. */
export function phraseOf(doc: Parsed, token: number): readonly [first: number, last: number] {
  let [first, last] = [token, token];
  while (first > 0 && doc.sentenceOf[first - 1] === doc.sentenceOf[token] && hangsFrom(doc, first - 1, token)) first--;
  while (last + 1 < doc.length && doc.sentenceOf[last + 1] === doc.sentenceOf[token] && hangsFrom(doc, last + 1, token)) last++;
  return [first, last];
}

/** The subject of a verb; of one that is joined to another without a subject of its own (“move … and | invest”) that of the first. -1 where there is none. */
export function subjectOf(doc: Parsed, verb: number): number {
  for (let at = verb, steps = 0; at >= 0 && steps < 8; steps++) {
    const subject = childrenBy(doc, at, 'nsubj', 'nsubj:pass', 'nsubj:outer').find((t) => t < at);
    if (subject !== undefined) return subject;
    const relation = relationOf(doc, at);
    if (relation !== 'conj' && relation !== 'xcomp') return -1;
    at = doc.heads[at]!;
  }
  return -1;
}

export const isPassive = (doc: Parsed, verb: number): boolean => childrenBy(doc, verb, 'aux:pass').length > 0;
