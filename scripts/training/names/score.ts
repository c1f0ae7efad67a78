import { begins, ends, kindOfClass, nameKinds, placeIn, single } from '../../../src/reading/language/names/named.ts';

/** Names as “first last kind”. */
export const namesIn = (classes: Uint8Array): Set<string> => {
  const found = new Set<string>();
  for (let at = 0; at < classes.length; at += 1) {
    const place = placeIn(classes[at]!);
    const kind = kindOfClass(classes[at]!);
    if (place === single) found.add(`${at} ${at} ${kind}`);
    if (place !== begins) continue;
    let last = at + 1;
    while (last < classes.length && placeIn(classes[last]!) !== ends) last += 1;
    found.add(`${at} ${last} ${kind}`);
    at = last;
  }
  return found;
};

export interface Score { right: number; own: number; gold: number }

/** How many names are right, by their span and kind; the last entry is for all kinds together. */
export class NameScores {
  readonly rows: Score[] = Array.from({ length: nameKinds.length + 1 }, () => ({ right: 0, own: 0, gold: 0 }));

  add(gold: ReadonlySet<string>, own: ReadonlySet<string>): void {
    const all = this.rows.at(-1)!;
    for (const name of gold) {
      this.rows[Number(name.split(' ')[2])]!.gold += 1;
      all.gold += 1;
    }
    for (const name of own) {
      const row = this.rows[Number(name.split(' ')[2])]!;
      row.own += 1;
      all.own += 1;
      if (!gold.has(name)) continue;
      row.right += 1;
      all.right += 1;
    }
  }

  /** In per cent. */
  f1(kind: number = nameKinds.length): number {
    const { right, own, gold } = this.rows[kind]!;
    return own + gold === 0 ? 0 : 200 * right / (own + gold);
  }
}
