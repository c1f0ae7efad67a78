import { relationNames, xposNames, type Tagged } from '../tokens.ts';

const conj = relationNames.indexOf('conj');
const present = xposNames.indexOf('VBZ');
const finite = new Set((['VBD', 'VBP', 'VBZ'] as const).map((name) => xposNames.indexOf(name)));

/**
 * What is joined is alike: a verb in the present that is joined to a finite verb of another form belongs to the nearest verb in the present
 * above that (headlines: “Lowell boasts the mayor ‘lost’ a vote, discloses debts”). Changes `heads` of the tokens from `from` up to `to`.
 */
export const joinLikeVerbs = (doc: Tagged, heads: Int32Array, relations: Uint8Array, from: number, to: number): void => {
  for (let verb = from; verb < to; verb += 1) {
    const partner = heads[verb]!;
    if (relations[verb] !== conj || partner < from || partner > verb || doc.xpos[verb] !== present || !finite.has(doc.xpos[partner]!)) continue;
    if (doc.xpos[partner] === doc.xpos[verb]) continue;
    let above = heads[partner]!;
    while (above >= from && above < partner && doc.xpos[above] !== doc.xpos[verb]) above = heads[above]!;
    if (above < from || above > partner) continue;
    // Nothing that hangs below may stand behind the verb: its arc would cross.
    let crossed = false;
    for (let token = verb + 1; token < to; token += 1) if (heads[token]! > above && heads[token]! < verb) crossed = true;
    if (!crossed) heads[verb] = above;
  }
};
