import type { Article, Note, Part, Role } from '../../reading.ts';
import type { PageFacts, PageReader, PageReading } from '../page.ts';
import { withoutDash } from '../dateline.ts';
import { guessLanguage } from '../guess-language.ts';
import { repetitionsOf } from '../repetition.ts';
import { blocksOf } from './blocks.ts';
import { bodyOf } from './body.ts';
import { trailEnd } from './breadcrumb.ts';
import { commentsFrom } from './comments.ts';
import { namesIn, outletIn } from '../byline.ts';
import { headlineOf } from './headline.ts';
import { sortBlocks, withCaptionsTold } from './kind.ts';
import type { Sorted } from './kind.ts';
import { markDuplicates, partsOf } from './parts.ts';
import { ownerIn } from './owner.ts';
import { publishedIn } from './published.ts';
import { toldByWords } from '../told-by.ts';
import { rolesOf } from './roles.ts';
import { teaserRuns } from './teaser-runs.ts';

/**
 * Reads the flattened text of a page, its menus and teasers still in it. `article.text` is the source, character for
 * character; every block of it has a role.
 */
export const readFlattened: PageReader = (source, facts) => {
  const sorted = sortBlocks(blocksOf(source));
  const repeats = repetitionsOf(sorted.map(({ kind, text }) => (kind === 'breadcrumb' ? text.slice(trailEnd(text)) || text : text)));
  const blocks = withCaptionsTold(sorted, repeats);
  const teasers = teaserRuns(blocks);
  const body = bodyOf(blocks, teasers, commentsFrom(blocks));
  const headline = body === null ? -1 : headlineOf(blocks, body, teasers, repeats);
  const roles = rolesOf({ blocks, body, headline, teasers, repeats });
  markDuplicates(roles, repeats, blocks, headline);
  const parts = partsOf(blocks, roles);

  const bylines = blocks.filter((_, at) => roles[at] === 'byline').map((block) => block.text);
  const words = parts.filter((part) => part.role === 'paragraph').map((part) => source.slice(...part.span));
  return reading(source, facts, parts, {
    byline: writersIn(blocks, roles).join(', ') || null,
    outlet: bylines.map(outletIn).find((outlet) => outlet !== null) ?? ownerIn(blocks),
    published: publishedIn(blocks, roles, headline, body),
    language: guessLanguage(words.length > 0 ? words.join('\n').slice(0, 40_000) : source),
  });
};

/** The names of the first byline that has any, and of the bylines right below it: each writer may have a line. */
function writersIn(blocks: readonly Sorted[], roles: readonly Role[]): readonly string[] {
  const first = blocks.findIndex(({ text }, at) => roles[at] === 'byline' && namesIn(text).length > 0);
  if (first < 0) return [];
  const names = [...namesIn(blocks[first]!.text)];
  for (let at = first + 1; roles[at] === 'byline' && blocks[at]!.kind === 'byline' && blocks[first]!.kind === 'byline'; at++) names.push(...namesIn(blocks[at]!.text));
  return [...new Set(names)];
}

type Found = Pick<Article, 'byline' | 'outlet' | 'published' | 'language'>;

function reading(source: string, facts: PageFacts, parts: readonly Part[], found: Found): PageReading {
  const first = (role: Part['role']): string | null => {
    const part = parts.find((one) => one.role === role);
    return part === undefined ? null : source.slice(...part.span);
  };
  const dateline = first('dateline');
  const article = {
    text: source,
    title: first('headline'),
    byline: found.byline,
    dateline: dateline === null ? null : withoutDash(dateline),
    outlet: facts.outlet ?? found.outlet,
    published: facts.published ?? found.published,
    url: facts.url ?? null,
    language: found.language,
    parts,
    modified: null,
    section: null,
    entries: [],
  };
  const notes: Note[] = [];
  if (parts.length === 0) notes.push({ kind: 'empty', message: 'The page has no words.', span: null });
  else if (!parts.some((part) => part.role === 'paragraph')) {
    notes.push({ kind: 'no-article', message: 'No block of the page looks like the text of an article.', span: null });
  }
  return { article: { ...article, toldBy: toldByWords(article, facts), inPage: null }, notes };
}
