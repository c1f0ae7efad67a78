import type { Span } from '../../reading/index.ts';
import type { Asked } from '../engines/insert-rows.ts';
import { findTerms, wordQueryOf } from '../search/query.ts';
import { articlesByNumber, briefOf } from './article-brief.ts';
import type { ArticleBrief } from './article-brief.ts';
import { textsByNumber } from './article-texts.ts';
import { keyAfter, limitOf, listed, markOf } from './cursor.ts';
import type { Listed, Wanted } from './cursor.ts';
import { speakersAsked } from './filter.ts';
import type { ArticleFilter } from './filter.ts';
import { isOften } from './looked-through.ts';
import type { Words } from './statement-row.ts';
import { worded } from './worded.ts';

export interface SearchFilter extends ArticleFilter {
  /** Only articles in which somebody of this name speaks. */
  readonly speaker?: string | undefined;
}

/** An article that has the words, and where. */
export interface SearchRow {
  readonly article: ArticleBrief;
  /** The first places, each with the words around it. */
  readonly places: readonly Excerpt[];
  /** How many places there are in all. */
  readonly count: number;
}

/** Words in their context: the part of the paragraph around them. `marks` are spans of the article's text that were looked for. */
export interface Excerpt extends Words {
  readonly marks: readonly Span[];
}

const placesShown = 3;
/** So much context on each side, in UTF-16 code units, cut between words. */
const around = 90;

/** Articles that have all the words, the newest first. Words in quotation marks stand one after the other; `*` at the end of a word stands for any ending. */
export async function search(asked: Asked, words: string, filter: SearchFilter = {}, wanted: Wanted = {}): Promise<Listed<SearchRow>> {
  const limit = limitOf(wanted);
  const query = wordQueryOf(words);
  const speakers = await speakersAsked(asked, filter);
  const newest = await worded(asked, query, filter, speakers, speakers !== null && !await isOften(asked, speakers));
  const kept: Found[] = [];
  const mark = markOf('search', { ...filter, words });
  let after = keyAfter<readonly [number]>(wanted, mark, [0]);
  for (let size = limit + 1; ; size = Math.min(size * 2, 1000)) {
    const { articles: some, last } = await newest(after, size);
    const textOf = await textsByNumber(asked, some);
    for (const no of some) {
      const row = foundIn(no, textOf(no), query);
      if (row) kept.push(row);
      if (kept.length > limit) break;
    }
    if (kept.length > limit || last === null) break;
    after = [last];
  }
  const articles = await articlesByNumber(asked, kept.slice(0, limit).map(({ no }) => no));
  return listed(kept, limit, mark, ({ no }) => [no], ({ no, places, count }) => ({ article: briefOf(articles.get(no)!), places, count }));
}

interface Found extends Omit<SearchRow, 'article'> {
  readonly no: number;
}

function foundIn(no: number, text: string, query: ReturnType<typeof wordQueryOf>): Found | null {
  const found = findTerms(query, text);
  if (found === null) return null;
  const places: Excerpt[] = [];
  for (const mark of found) {
    const last = places.at(-1);
    if (last && mark[1] <= last.span[1]) places[places.length - 1] = { ...last, marks: [...last.marks, mark] };
    else if (places.length < placesShown) places.push({ ...excerptAround(text, mark), marks: [mark] });
  }
  return { no, places, count: found.length };
}

function excerptAround(text: string, [start, end]: Span): Words {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  let from = Math.max(lineStart, start - around);
  let to = Math.min(lineEnd === -1 ? text.length : lineEnd, end + around);
  while (from > lineStart && from < start && !/\s/.test(text[from - 1]!)) from++;
  while (to < text.length && to > end && !/\s/.test(text[to]!) && text[to] !== '\n') to--;
  return { span: [from, to], words: text.slice(from, to) };
}
