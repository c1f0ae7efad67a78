import { relationNames, uposNames, xposNames, type Relation, type Tagged } from '../tokens.ts';

const relation = (name: Relation): number => relationNames.indexOf(name);
const nsubj = relation('nsubj');
const parataxis = relation('parataxis');
const parts = new Set((['amod', 'nummod', 'compound', 'nmod:desc', 'appos'] as const).map(relation));
const punct = relation('punct');
const ccomp = relation('ccomp');
const nominal = new Set((['NOUN', 'PROPN'] as const).map((name) => uposNames.indexOf(name)));
const owners = new Set((['DT', 'PRP$'] as const).map((name) => xposNames.indexOf(name)));
/** In tokens: no phrase before a comma is looked for farther off. */
const longest = 8;

/**
 * “Blast: nine dead, hospital says”: what stands before the comma tells of the clause, and is no part of whoever says it. Where a subject without a determiner
 * has words of its own before a comma, they hang from the clause that the verb is thrown into. Changes `heads` and `relations` of the tokens from `from` up to
 * `to`.
 */
export const partSubjects = (doc: Tagged, heads: Int32Array, relations: Uint8Array, from: number, to: number): void => {
  for (let subject = from + 2; subject < to; subject += 1) {
    const verb = heads[subject]!;
    if (relations[subject] !== nsubj || verb < subject) continue;
    const clause = relations[verb] === parataxis ? heads[verb]! : clauseBefore(heads, relations, verb, from, subject);
    if (clause < from || clause >= subject) continue;
    let comma = subject - 1;
    while (comma > from && subject - comma < longest && doc.words[comma] !== ',' && heads[comma] === subject) comma -= 1;
    if (doc.words[comma] !== ',') continue;
    const before: number[] = [];
    let isOwned = false;
    for (let child = Math.max(from, comma - longest); child < comma; child += 1) {
      if (heads[child] !== subject) continue;
      if (owners.has(doc.xpos[child]!) || !parts.has(relations[child]!)) isOwned = true;
      else before.push(child);
    }
    if (isOwned || before.length === 0) continue;
    // “Blast: nine dead, hospital says”: without a verb of its own what is said stands over the verb that is thrown in.
    if (relations[verb] !== parataxis && nominal.has(doc.upos[clause]!)) {
      heads[clause] = heads[verb]!;
      relations[clause] = relations[verb]!;
      heads[verb] = clause;
      relations[verb] = parataxis;
    }
    for (const child of before) {
      heads[child] = clause;
      relations[child] = parataxis;
    }
    heads[comma] = verb;
    relations[comma] = punct;
  }
};

/** The clause before a verb that is its complement (“Nine dead, hospital says”); -1 where there is none. */
const clauseBefore = (heads: Int32Array, relations: Uint8Array, verb: number, from: number, to: number): number => {
  for (let child = from; child < to; child += 1) if (heads[child] === verb && relations[child] === ccomp) return child;
  return -1;
};
