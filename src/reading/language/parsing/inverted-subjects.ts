import { relationNames, uposNames, xposNames, type Relation, type Tagged } from '../tokens.ts';

const relation = (name: Relation): number => relationNames.indexOf(name);
const subjects = new Set((['nsubj', 'nsubj:pass', 'nsubj:outer', 'expl', 'csubj'] as const).map(relation));
const nsubj = relation('nsubj');
const objects = new Set((['obj', 'iobj'] as const).map(relation));
const finite = new Set((['VBD', 'VBZ'] as const).map((name) => xposNames.indexOf(name)));
const nouns = new Set((['NOUN', 'PROPN'] as const).map((name) => uposNames.indexOf(name)));
const closing = new Set(['”', '’', '"', "''"]);

/**
 * A verb right behind the mark that closes a quotation has its subject behind it (“Who will pay?” asked Lowell), if it has none before.
 * Changes `relations` of the tokens from `from` up to `to`.
 */
export const turnSubjects = (doc: Tagged, heads: Int32Array, relations: Uint8Array, from: number, to: number): void => {
  for (let verb = from + 1; verb + 1 < to; verb += 1) {
    if (!finite.has(doc.xpos[verb]!) || !closing.has(doc.words[verb - 1]!)) continue;
    let object = -1;
    let hasSubject = false;
    for (let child = from; child < to; child += 1) {
      if (heads[child] !== verb) continue;
      if (subjects.has(relations[child]!)) hasSubject = true;
      if (objects.has(relations[child]!) && child > verb && object < 0) object = child;
    }
    if (!hasSubject && object >= 0 && nouns.has(doc.upos[object]!)) relations[object] = nsubj;
  }
};
