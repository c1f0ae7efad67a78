import type { Block } from './block.ts';
import { says } from './class-words.ts';

/** A story is told when this many of its characters are chosen. */
const told = 600;

/**
 * Takes out the stories that follow the page's own: some pages go on with one whole `article` element after another. A
 * later `article` is a story of its own where it has a byline or a date; else it may be a section of the first.
 */
export function withoutOtherStories(blocks: readonly Block[], chosen: readonly boolean[]): readonly boolean[] {
  const lengths = new Map<number, number>();
  const signed = new Set<number>();
  blocks.forEach((block, index) => {
    if (block.story === 0) return;
    if (chosen[index]!) lengths.set(block.story, (lengths.get(block.story) ?? 0) + block.text.length);
    if (((block.words | block.nearWords) & (says.byline | says.date)) !== 0) signed.add(block.story);
  });
  const first = [...lengths].find(([, length]) => length > told)?.[0];
  if (first === undefined) return chosen;
  return chosen.map((isChosen, index) => isChosen && !(blocks[index]!.story > first && signed.has(blocks[index]!.story)));
}
