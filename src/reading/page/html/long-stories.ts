import type { Block, Scan } from './block.ts';
import { endsSentence, linkDensity } from './prose.ts';

/** Chosen paragraphs of one element: few pages that the reader learnt from have more. */
const long = 60;
/** In UTF-16 code units: what is shorter is seldom prose. */
const shortest = 60;

/**
 * A long story has no gaps and goes to its end: where a block stands tells the trained reader too much on pages longer than those it has seen.
 * What stands among its paragraphs, or follows the last of them, and is made alike belongs to it.
 */
export function withLongEnds({ blocks, parents }: Pick<Scan, 'blocks' | 'parents'>, chosen: readonly boolean[]): readonly boolean[] {
  const last = chosen.lastIndexOf(true);
  const end = blocks[last];
  if (end === undefined) return chosen;
  const isAlike = (block: Block): boolean => parents[block.container] === parents[end.container] && block.tag === end.tag && block.words === end.words;
  if (blocks.filter((block, index) => chosen[index]! && isAlike(block)).length < long) return chosen;
  let until = last;
  while (until + 1 < blocks.length && isAlike(blocks[until + 1]!) && isProse(blocks[until + 1]!)) until++;
  const first = blocks.findIndex((block, index) => chosen[index]! && isAlike(block));
  return chosen.map((isChosen, index) => isChosen || (index > first && index <= until && isAlike(blocks[index]!) && isProse(blocks[index]!)));
}

const isProse = (block: Block): boolean => block.text.length >= shortest && endsSentence(block.text) && linkDensity(block) < 0.2;
