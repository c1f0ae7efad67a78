import { relationNames, uposNames, type Relation, type Tagged } from '../tokens.ts';

const relation = (name: Relation): number => relationNames.indexOf(name);
const unmarked = relation('nmod:unmarked');
const core = new Set((['nsubj', 'nsubj:pass', 'obj'] as const).map(relation));
const number = uposNames.indexOf('NUM');
const proper = uposNames.indexOf('PROPN');

/**
 * In “a picture released on December 11, 2017 shows” the year belongs to the date and is not what shows. Changes `heads` and `relations`
 * of the tokens from `from` up to `to`.
 */
export const giveYearsToDates = (doc: Tagged, heads: Int32Array, relations: Uint8Array, from: number, to: number): void => {
  for (let year = from + 3; year < to; year += 1) {
    if (doc.upos[year] !== number || doc.lower[year]!.length !== 4 || doc.lower[year - 1] !== ',') continue;
    if (!core.has(relations[year]!)) continue;
    const [month, day] = [year - 3, year - 2];
    if (doc.upos[day] !== number || doc.lower[day]!.length > 2 || doc.upos[month] !== proper) continue;
    const date = heads[day] === month ? month : heads[month] === day ? day : -1;
    if (date < 0) continue;
    // What hung on the year hangs on what the year hung on.
    for (let child = from; child < to; child += 1) if (heads[child] === year) heads[child] = heads[year]!;
    heads[year] = date;
    relations[year] = unmarked;
  }
};
