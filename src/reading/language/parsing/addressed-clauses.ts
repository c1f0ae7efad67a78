import { relationNames, type Relation, type Tagged } from '../tokens.ts';

const relation = (name: Relation): number => relationNames.indexOf(name);
const [acl, relative, advcl, ccomp, xcomp, mark] = (['acl', 'acl:relcl', 'advcl', 'ccomp', 'xcomp', 'mark'] as const).map(relation) as
  [number, number, number, number, number, number];
const objects = new Set((['obj', 'iobj'] as const).map(relation));

/** Verbs whose object is who is told what the clause behind it says. */
const telling = new Set([
  'advise', 'alert', 'assure', 'convince', 'inform', 'notify', 'persuade', 'promise', 'reassure', 'remind', 'show', 'teach', 'tell', 'warn',
]);
/** Verbs whose object is who is to do what the infinitive behind it says. */
const moving = new Set([
  'advise', 'allow', 'ask', 'authorize', 'beg', 'challenge', 'command', 'compel', 'convince', 'direct', 'enable', 'encourage', 'expect', 'forbid',
  'force', 'implore', 'instruct', 'invite', 'lead', 'oblige', 'order', 'permit', 'persuade', 'press', 'pressure', 'prompt', 'push', 'remind',
  'request', 'require', 'teach', 'tell', 'train', 'trust', 'urge', 'want', 'warn',
]);

/**
 * “told the committee that it was safe”, “ordered the company to repair it”: the clause belongs to the verb, not to its object, and says what
 * is told or to be done, not what for. Changes `heads` and `relations` of the tokens from `from` up to `to`.
 */
export const giveClausesToVerbs = (doc: Tagged, heads: Int32Array, relations: Uint8Array, from: number, to: number): void => {
  for (let token = from; token < to; token += 1) {
    if (relations[token] !== mark) continue;
    const clause = heads[token]!;
    const above = heads[clause] ?? -1;
    if (above < from || above > token) continue;
    const infinitive = doc.lower[token] === 'to';
    if (!infinitive && doc.lower[token] !== 'that') continue;
    const verbs = infinitive ? moving : telling;
    if (infinitive && relations[clause] === advcl && verbs.has(doc.lemmas[above]!)) {
      // Right behind the object, with nothing between.
      let object = token - 1;
      while (object > above && heads[object]! > above && heads[object]! < token) object = heads[object]!;
      if (object > above && heads[object] === above && objects.has(relations[object]!)) relations[clause] = xcomp;
      continue;
    }
    if (relations[clause] !== acl && relations[clause] !== relative) continue;
    const verb = heads[above]!;
    if (verb < from || verb > above || !objects.has(relations[above]!) || !verbs.has(doc.lemmas[verb]!)) continue;
    // What else hangs on the object may not stand behind the clause: its arc would cross.
    let last = clause;
    for (let child = clause + 1; child < to; child += 1) if (heads[child] === above) last = child;
    if (last > clause) continue;
    heads[clause] = verb;
    relations[clause] = infinitive ? xcomp : ccomp;
  }
};
