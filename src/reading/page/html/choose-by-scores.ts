import type { Scan } from './block.ts';
import type { Choice } from './choose.ts';
import { withLongEnds } from './long-stories.ts';
import { withoutOtherStories } from './other-stories.ts';
import type { BlockScores } from './page-model.ts';

/** The choice of a trained reader: the blocks it scores above 0, captions apart. */
export function chooseByScores(scan: Scan, { article, caption }: BlockScores): Choice {
  const { blocks } = scan;
  const liked = blocks.map((_, index) => article[index]! > 0);
  const chosen = withLongEnds(scan, withoutOtherStories(blocks, liked));
  const reasons = blocks.map((_, index) => {
    if (chosen[index]!) return null;
    return liked[index]! ? 'another story' : 'the trained reader finds it unlike an article';
  });
  const captions = blocks.map((_, index) => caption[index]! > 0 && !chosen[index]!);
  return { chosen, reasons, captions, scores: article, first: chosen.indexOf(true), last: chosen.lastIndexOf(true) };
}
