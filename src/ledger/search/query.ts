import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Asked } from '../engines/insert-rows.ts';
import type { Engine } from '../ledger.ts';
import type { FoundWord } from './words.ts';
import { wordsIn } from './words.ts';

/** What is looked for: each term has to be there. A term of several words is a phrase; `prefix`: its last word may go on. */
export interface WordQuery {
  readonly terms: readonly Term[];
}

interface Term {
  readonly words: readonly string[];
  readonly prefix: boolean;
  /** Stands in every text of plain signs in which the term does: looked for before words are told apart, which takes far longer. */
  readonly likely: RegExp;
}

/** `harbour "northern quay" withdr*` */
export function wordQueryOf(text: string): WordQuery {
  const terms = [...text.matchAll(/["“”]([^"“”]*)["“”](\*?)|[^\s"“”]+/g)].flatMap((found) => {
    const phrase = found[1];
    const prefix = phrase === undefined ? found[0].endsWith('*') : found[2] === '*';
    const words = Array.from(wordsIn(phrase ?? found[0]), ({ word }) => word);
    return words.length === 0 ? [] : [{ words, prefix, likely: new RegExp(words.join('[^a-z0-9]+'), 'i') }];
  });
  return { terms };
}

/** Numbers of the articles that have all the words, as rows of one column, `article`; whether they stand as the query says is seen in the text. */
export function articlesWithWords({ engine }: Asked, query: WordQuery): RawBuilder<unknown> {
  const match = matchOf(engine, query);
  if (match === null) return sql`(select no as article from article where 1 = 0)`;
  return engine === 'sqlite' ? sql`(select rowid as article from article_words where article_words match ${match})`
    : sql`(select article from article_words where words @@ ${match}::tsquery)`;
}

/** Whether an article, by its number, has all the words: for asking of a few articles what many have. */
export function hasWords({ engine }: Asked, query: WordQuery, article: RawBuilder<unknown>): RawBuilder<unknown> {
  const match = matchOf(engine, query);
  if (match === null) return sql`1 = 0`;
  return engine === 'sqlite' ? sql`exists (select 1 from article_words where article_words match ${match} and rowid = ${article})`
    : sql`exists (select 1 from article_words where words @@ ${match}::tsquery and article_words.article = ${article})`;
}

/** The words in the language of the index; null without any. */
function matchOf(engine: Engine, { terms }: WordQuery): string | null {
  const words = terms.flatMap(({ words: some, prefix }) => some.map((word, index) => ({ word, prefix: prefix && index === some.length - 1 })));
  if (words.length === 0) return null;
  return engine === 'sqlite' ? words.map(({ word, prefix }) => `"${word.replaceAll('"', '""')}"${prefix ? '*' : ''}`).join(' ')
    : words.map(({ word, prefix }) => `'${word.replaceAll(/['\\]/g, '$&$&')}'${prefix ? ':*' : ''}`).join(' & ');
}

/** Where the terms stand in a stretch of text, in order; null unless every one of them does. In UTF-16 code units of the whole text. */
export function findTerms({ terms }: WordQuery, text: string, from = 0, to = text.length): readonly (readonly [start: number, end: number])[] | null {
  const stretch = text.slice(from, to);
  if (plainSigns.test(stretch) && !terms.every(({ likely }) => likely.test(stretch))) return null;
  const words = [...wordsIn(text, from, to)];
  const found: (readonly [number, number])[] = [];
  for (const term of terms) {
    const before = found.length;
    for (let at = 0; at + term.words.length <= words.length; at++) {
      if (stands(term, words, at)) found.push([words[at]!.start, words[at + term.words.length - 1]!.end]);
    }
    if (found.length === before) return null;
  }
  return found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

/** A text in which a folded word stands as it is written: without accents and ligatures. */
const plainSigns = /^[\t\n\r\u0020-\u007e\u2010-\u2015\u2018-\u201f\u2026]*$/;

const stands = ({ words, prefix }: Term, text: readonly FoundWord[], at: number): boolean =>
  words.every((word, index) => {
    const there = text[at + index]!.word;
    return prefix && index === words.length - 1 ? there.startsWith(word) : there === word;
  });
