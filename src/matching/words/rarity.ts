import { commonStems } from './common-stems.ts';
import { synonymOf } from './synonyms.ts';

const classes = new Map<string, number>();
commonStems.forEach((row, i) => {
  for (const stem of row.trim().split(/\s+/)) if (!classes.has(synonymOf(stem))) classes.set(synonymOf(stem), i + 1);
});
const rarest = commonStems.length + 1;

/** How seldom a content stem is in news: 1 for one that every second article has, 6 for one that fewer than one in thirty-two has, and for names. */
export const rarityOf = (stem: string): number => classes.get(stem) ?? rarest;
