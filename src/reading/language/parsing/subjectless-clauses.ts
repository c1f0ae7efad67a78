import { relationNames, uposNames, xposNames, type Relation, type Tagged } from '../tokens.ts';

const relation = (name: Relation): number => relationNames.indexOf(name);
const [ccomp, obj, nsubj, passive, outer, csubj, expl, cop, aux, auxPass, acl, mark] = (
  ['ccomp', 'obj', 'nsubj', 'nsubj:pass', 'nsubj:outer', 'csubj', 'expl', 'cop', 'aux', 'aux:pass', 'acl', 'mark'] as const).map(relation) as
  [number, number, number, number, number, number, number, number, number, number, number, number];
const subjects = new Set([nsubj, passive, outer, expl]);
const finite = new Set((['VBD', 'VBP', 'VBZ', 'MD'] as const).map((name) => xposNames.indexOf(name)));
const nouns = new Set((['NOUN', 'PROPN', 'NUM'] as const).map((name) => uposNames.indexOf(name)));

/**
 * A finite clause has a subject. Where a verb has both an object and, right behind it, a clause without one (“say the plans are serious”),
 * the object is the clause's subject; where a clause stands for the subject (“say the claim that it is safe is false”), it is the noun's.
 * Changes `heads` and `relations` of the tokens from `from` up to `to`; trees stay trees, and no arc comes to cross another.
 */
export const giveSubjects = (doc: Tagged, heads: Int32Array, relations: Uint8Array, from: number, to: number): void => {
  for (let clause = from; clause < to; clause += 1) {
    const verb = heads[clause]!;
    if (relations[clause] !== ccomp || verb < from || verb > clause) continue;
    let isFinite = finite.has(doc.xpos[clause]!);
    let hasSubject = false;
    let clausal = -1;
    let isPassive = false;
    let isMarked = false;
    let first = clause;
    for (let child = from; child < clause; child += 1) {
      if (heads[child] !== clause) continue;
      if (child < first) first = child;
      if (subjects.has(relations[child]!)) hasSubject = true;
      if (relations[child] === csubj) clausal = child;
      if (relations[child] === mark && doc.lower[child] !== 'to') isMarked = true;
      if (relations[child] === auxPass) isPassive = true;
      if ((relations[child] === cop || relations[child] === aux || relations[child] === auxPass) && finite.has(doc.xpos[child]!)) isFinite = true;
    }
    if (!isFinite || hasSubject || (isMarked && clausal < 0)) continue;
    let object = -1;
    for (let child = verb + 1; child < first; child += 1) if (heads[child] === verb && relations[child] === obj) object = child;
    if (object < 0 || !nouns.has(doc.upos[object]!)) continue;
    // Nothing else of the verb's may stand between: its arc would cross.
    let crossed = false;
    for (let child = object + 1; child < clause; child += 1) if (heads[child] === verb) crossed = true;
    if (crossed) continue;
    heads[object] = clause;
    relations[object] = isPassive ? passive : nsubj;
    if (clausal < 0) continue;
    heads[clausal] = object;
    relations[clausal] = acl;
    for (let child = object + 1; child < clausal; child += 1) if (heads[child] === clause && relations[child] === mark) heads[child] = clausal;
  }
};
