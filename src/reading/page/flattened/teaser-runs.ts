import type { Kind, Sorted } from './kind.ts';

/*
 * What a heading such as “Check Also” takes with it: titles, cut-off snippets, stamps, and a sentence under a title. It
 * ends where two paragraphs follow one another again.
 */

const taken: ReadonlySet<Kind> = new Set<Kind>([
  'line', 'scrap', 'stamp', 'snippet', 'inline-teaser', 'credit', 'navigation', 'picture-label', 'byline', 'advert', 'request', 'breadcrumb', 'teaser-heading', 'caption',
]);

/** In words: a longer block is no snippet under a title. */
const longestSnippet = 60;

/** For each block whether it belongs to a list of teasers under its heading. */
export function teaserRuns(blocks: readonly Sorted[]): boolean[] {
  const inRun = blocks.map(() => false);
  for (let at = 0; at < blocks.length; at++) {
    if (blocks[at]!.kind !== 'teaser-heading') continue;
    inRun[at] = true;
    let next = at + 1;
    for (; next < blocks.length; next++) {
      const block = blocks[next]!;
      if (taken.has(block.kind)) { inRun[next] = true; continue; }
      const before = blocks[next - 1]!.kind;
      const under = before === 'line' || before === 'stamp' || before === 'teaser-heading' || before === 'credit' || before === 'scrap' || before === 'byline';
      const after = blocks[next + 1]?.kind;
      if (block.kind === 'prose' && under && block.shape.words <= longestSnippet && after !== 'prose' && after !== 'item' && !block.text.startsWith('“') && !block.text.startsWith('"')) {
        inRun[next] = true;
        continue;
      }
      break;
    }
    at = next - 1;
  }
  return inRun;
}
