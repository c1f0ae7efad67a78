import type { Parsed, Relation } from '../language/tokens.ts';
import { relationOf, uposOf, xposOf } from '../language/tokens.ts';

/*
 * Which clause a word stands in, by the arcs: the nearest word above it that heads a clause.
 */

const clausal: ReadonlySet<Relation> = new Set<Relation>([
  'root', 'ccomp', 'xcomp', 'advcl', 'advcl:relcl', 'acl', 'acl:relcl', 'csubj', 'csubj:outer', 'csubj:pass', 'parataxis',
]);
/** In steps: no tree that stands is deeper, and a damaged one ends here. */
const deepest = 500;

const headsClause = (doc: Parsed, token: number): boolean => {
  const relation = relationOf(doc, token);
  return clausal.has(relation) || (relation === 'conj' && uposOf(doc, token) === 'VERB');
};

export const clauseOf = (doc: Parsed, token: number): number => {
  let at = token;
  for (let steps = 0; steps < deepest && !headsClause(doc, at) && doc.heads[at]! >= 0; steps += 1) at = doc.heads[at]!;
  return at;
};

/** Whether a word stands in a clause that only describes a noun: “who has scored 17 goals”. */
export const describesNoun = (doc: Parsed, token: number): boolean => {
  for (let at = token, steps = 0; steps < deepest && at >= 0; at = doc.heads[at]!, steps += 1) {
    const relation = relationOf(doc, at);
    if (relation === 'acl' || relation === 'acl:relcl' || relation === 'advcl:relcl') return true;
  }
  return false;
};

const ownTime = new Set(['after', 'before', 'since', 'while', 'when', 'until', 'without', 'by']);

/** “Struck a convoy, killing four”: a participle with no time of its own happens with what its governor tells; -1 where a clause is none such. */
export const toldWith = (doc: Parsed, clause: number): number =>
  relationOf(doc, clause) === 'advcl' && xposOf(doc, clause) === 'VBG' && !ownTime.has(doc.lower[clause - 1] ?? '') ? clauseOf(doc, doc.heads[clause]!) : -1;

/** “Went off and killed four”: two past verbs of one telling, the second without a subject of its own. */
export const toldInOneBreath = (doc: Parsed, one: number, other: number): boolean => {
  const [first, second] = one < other ? [one, other] : [other, one];
  if (doc.heads[second] !== first || relationOf(doc, second) !== 'conj' || xposOf(doc, first) !== 'VBD' || xposOf(doc, second) !== 'VBD') return false;
  for (let token = first + 1; token < second; token += 1) if (doc.heads[token] === second && relationOf(doc, token).startsWith('nsubj')) return false;
  return true;
};
