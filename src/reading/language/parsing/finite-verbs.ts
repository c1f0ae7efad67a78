import { relationNames, uposNames, xposNames, type Tagged } from '../tokens.ts';

const finite = new Set(['VBD', 'VBP', 'VBZ'].map((name) => xposNames.indexOf(name as (typeof xposNames)[number])));
const [amod, nsubj, obj] = (['amod', 'nsubj', 'obj'] as const).map((name) => relationNames.indexOf(name)) as [number, number, number];
const noun = new Set(['NOUN', 'PROPN', 'PRON'].map((name) => uposNames.indexOf(name as (typeof uposNames)[number])));
const ofNouns = new Set((['det', 'amod', 'compound', 'nmod:poss', 'nummod'] as const).map((name) => relationNames.indexOf(name)));

/**
 * A finite verb modifies no noun. Where heads and tags disagree so (“the Pentagon expressed skepticism”, “…, said Ilves”), the verb
 * takes the noun's place in the tree, and the noun becomes its object, or its subject where it has none. Changes `heads` and
 * `relations` of the tokens from `from` up to `to`; one pass, trees stay trees.
 */
export const freeFiniteVerbs = (doc: Tagged, heads: Int32Array, relations: Uint8Array, from: number, to: number): void => {
  for (let verb = from; verb < to; verb += 1) {
    const head = heads[verb]!;
    if (relations[verb] !== amod || head <= verb || !finite.has(doc.xpos[verb]!) || !noun.has(doc.upos[head]!)) continue;
    let subject = -1;
    for (let child = from; child < verb; child += 1) if (heads[child] === verb && relations[child] === nsubj) subject = child;
    heads[verb] = heads[head]!;
    relations[verb] = relations[head]!;
    heads[head] = verb;
    relations[head] = subject >= 0 ? obj : nsubj;
    // What stood before the verb and hung from the noun is the subject's, if it is of a noun's kind, or belongs to the clause; arcs over
    // the verb would cross its own.
    for (let child = from; child < verb; child += 1) {
      if (heads[child] === head) heads[child] = child < subject && ofNouns.has(relations[child]!) ? subject : verb;
    }
  }
};
