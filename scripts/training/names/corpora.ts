import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { splitSentences } from '../../../src/reading/language/sentences.ts';
import { firstTokenAt } from '../../../src/reading/language/token-at.ts';
import { assemble, tokenise } from '../../../src/reading/language/tokenise.ts';
import { begins, classOf, ends, inside, nameKinds, outside, single, type NameKind } from '../../../src/reading/language/names/named.ts';
import type { Tokenised } from '../../../src/reading/language/tokens.ts';
import { goldExamples } from '../examples.ts';
import { namesIn } from './score.ts';
import { corpora, readTreebank, type TreebankDocument } from '../treebank.ts';

/** An article with the class of each token. */
export interface NamedArticle {
  readonly id: string;
  readonly outlet: string;
  readonly doc: Tokenised;
  readonly gold: Uint8Array;
  /** All names, in UTF-16 code units. */
  readonly names: readonly NameSpan[];
}

export interface NameSpan { readonly start: number; readonly end: number; readonly kind: number }

/** A corpus file by its path below ../shared/corpora, unpacked. Ends the process with 2 where it is not there. */
export const corpusFile = (path: string): string => {
  const file = new URL(path, corpora);
  if (!existsSync(file)) {
    console.error(`The corpus ${path} is not there (looked in ../shared/corpora): nothing to do without it.`);
    process.exit(2);
  }
  const bytes = readFileSync(file);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
};

export const jsonLines = (path: string): unknown[] => corpusFile(path).split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as unknown);

/** Word, lemma, start, end, part of speech, kind of name. */
export type SilverToken = readonly [word: string, lemma: string, start: number, end: number, tag: string, kind: string];

/** PolNeAR's training articles as an older machine tagged them. */
export const silver = (): { s: { t: SilverToken[] }[] }[] => jsonLines('polnear/corenlp-train.jsonl.gz') as { s: { t: SilverToken[] }[] }[];

const kindsThere: Readonly<Record<string, NameKind>> = {
  Person: 'person', Organization: 'organisation', Location: 'place', NORP: 'nationality', Facility: 'facility', Product: 'product', Date: 'date', Money: 'money', Misc: 'other',
};

/**
 * The articles of `ner-worldwide`, in its order, with our own tokens or with its own. Names whose edges are none of our tokens' are
 * lost from `gold`, and still stand in `names`. The outlet is the last word of the article's name before the number.
 */
export const readWorldwide = (tokens: 'own' | 'gold' = 'own'): NamedArticle[] => (jsonLines('ner-worldwide/articles.jsonl.gz') as { doc: string; rows: [string, string?][] }[])
  .map(({ doc: id, rows }) => {
    const starts: number[] = [];
    const tokenEnds: number[] = [];
    const blocks: [number, number][] = [];
    const bio: string[] = [];
    let text = '';
    let begun = 0;
    let glued = true;
    const close = (): void => {
      if (starts.length === begun) return;
      blocks.push([starts[begun]!, text.length]);
      text += '\n';
      begun = starts.length;
      glued = true;
    };
    for (const [word, tag] of rows) {
      if (word.trim() === '') close();
      else if (bio.length > 0 || !word.startsWith('http')) {
        if (!glued && !/^[.,:;!?)%\]\u2019\u201d-]$|^['\u2019](?:s|re|ve|ll|d|m|t)?$|^n['\u2019]t$/.test(word)) text += ' ';
        starts.push(text.length);
        text += word;
        tokenEnds.push(text.length);
        bio.push(tag === undefined || tag === 'O' ? 'O' : tag.slice(0, 2) + kindsThere[tag.slice(2)]!);
        glued = /^[-([$\u00a3\u201c\u2018]$/.test(word) || (word === '\u2019' && /^[a-z]$/.test(text.at(-2) ?? ''));
      }
    }
    close();
    const classes = classesOf(bio);
    const names = [...namesIn(classes)].map((name): NameSpan => {
      const [first, last, kind] = name.split(' ').map(Number) as [number, number, number];
      return { start: starts[first]!, end: tokenEnds[last]!, kind };
    });
    const outlet = id.split('_').at(-2)!;
    if (tokens === 'gold') return { id, outlet, doc: withTokens(text, blocks, starts, tokenEnds), gold: classes, names };
    const doc = tokenise(text, blocks);
    return { id, outlet, doc, gold: onTokens(doc, names), names };
  });

/** Our sentences over tokens that are given. */
const withTokens = (text: string, blocks: readonly [number, number][], starts: readonly number[], ends: readonly number[]): Tokenised => {
  const sentences: number[] = [];
  const blockOf: number[] = [];
  let first = 0;
  blocks.forEach(([, end], block) => {
    let last = first;
    while (last < starts.length && starts[last]! < end) last += 1;
    splitSentences(text, end, starts, ends, first, last, sentences);
    while (blockOf.length < sentences.length) blockOf.push(block);
    first = last;
  });
  return assemble(text, blocks, starts, ends, sentences, blockOf);
};

/** The classes of tokens by the spans of names, as far as these begin and end with tokens. */
export const onTokens = (doc: Tokenised, names: readonly NameSpan[]): Uint8Array => {
  const gold = new Uint8Array(doc.length);
  for (const { start, end, kind } of names) {
    const first = firstTokenAt(doc.starts, start);
    const last = firstTokenAt(doc.starts, end) - 1;
    if (last >= first && doc.starts[first] === start && doc.ends[last] === end) markName(gold, first, last, kind);
  }
  return gold;
};

/** From “B-person”, “I-person”, “O” for each token. */
const classesOf = (bio: readonly string[]): Uint8Array => {
  const gold = new Uint8Array(bio.length);
  for (let at = 0; at < bio.length; at += 1) {
    if (bio[at] === 'O') continue;
    const name = bio[at]!.slice(2);
    let last = at;
    while (last + 1 < bio.length && bio[last + 1] === `I-${name}`) last += 1;
    markName(gold, at, last, nameKinds.indexOf(name as NameKind));
    at = last;
  }
  return gold;
};

export const markName = (gold: Uint8Array, first: number, last: number, kind: number): void => {
  if (first === last) gold[first] = classOf(kind, single);
  else for (let at = first; at <= last; at += 1) gold[at] = classOf(kind, at === first ? begins : at === last ? ends : inside);
};

export interface Split {
  readonly learnt: readonly NamedArticle[];
  /** A fifth of the outlets: every fifth in the order of their names, never learnt from. */
  readonly kept: readonly NamedArticle[];
}

/** Parts the articles by outlet: `turn` 4 is the measure, others may be used to choose settings. */
export const splitByOutlet = (articles: readonly NamedArticle[], turn = 4): Split => {
  const outlets = [...new Set(articles.map(({ outlet }) => outlet))].sort();
  const kept = new Set(outlets.filter((_, index) => index % 5 === turn));
  return { learnt: articles.filter(({ outlet }) => !kept.has(outlet)), kept: articles.filter(({ outlet }) => kept.has(outlet)) };
};

const entityKinds: Readonly<Record<string, NameKind>> = { person: 'person', organization: 'organisation', place: 'place', time: 'date' };

/** GUM's documents with the names among its entities: those whose words are all proper nouns, or numbers in dates, at their core. */
export const readGumNames = (part: 'train' | 'dev'): NamedArticle[] => readTreebank('gum', part).map((document) => {
  const { doc } = goldExamples(document);
  const gold = new Uint8Array(doc.length);
  const names: NameSpan[] = [];
  let base = 0;
  for (const sentence of document.sentences) {
    // The innermost first: what is a name within a name stays one, and the outer name ends where it begins.
    for (const { first, last, kind } of entitiesOf(sentence)) {
      const core = coreOf(sentence, first, last, kind, (at) => gold[base + at] !== outside);
      if (core === null) continue;
      markName(gold, base + core[0], base + core[1], nameKinds.indexOf(kind));
      names.push({ start: doc.starts[base + core[0]]!, end: doc.ends[base + core[1]]!, kind: nameKinds.indexOf(kind) });
    }
    base += sentence.words.length;
  }
  return { id: document.id, outlet: document.id.split('_')[1] ?? '', doc, gold, names };
});

interface Mention { readonly first: number; readonly last: number; readonly kind: NameKind }

/** Entities in a sentence, the shortest first. */
const entitiesOf = (sentence: TreebankDocument['sentences'][number]): Mention[] => {
  const open: { id: string; type: string; first: number }[] = [];
  const found: Mention[] = [];
  sentence.misc.forEach((misc, at) => {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '';
    for (const piece of entity.match(/\([^()]+\)?|[^()]+\)/g) ?? []) {
      if (piece.startsWith('(')) {
        const [id, type] = piece.slice(1).replace(')', '').split('-');
        if (piece.endsWith(')')) add(found, type!, at, at);
        else open.push({ id: id!, type: type!, first: at });
      } else {
        const id = piece.slice(0, -1);
        const index = open.findLastIndex((entry) => entry.id === id);
        if (index >= 0) {
          const [entry] = open.splice(index, 1);
          add(found, entry!.type, entry!.first, at);
        }
      }
    }
  });
  return found.sort((a, b) => (a.last - a.first) - (b.last - b.first));
};

const add = (found: Mention[], type: string, first: number, last: number): void => {
  const kind = entityKinds[type];
  if (kind !== undefined) found.push({ first, last, kind });
};

/** The proper nouns at the head of a mention, without titles before persons; null where it has no name at its head. */
const coreOf = (
  { upos, xpos, heads, words }: TreebankDocument['sentences'][number], first: number, last: number, kind: NameKind, taken: (at: number) => boolean,
): [number, number] | null => {
  let head = first;
  while (heads[head]! >= first && heads[head]! <= last) head = heads[head]!;
  if (taken(head)) return null;
  if (kind === 'date') {
    for (let at = first; at <= last; at += 1) if (taken(at) || !(upos[at] === 'PROPN' || upos[at] === 'NUM' || words[at] === ',')) return null;
    return words[last] === ',' ? null : [first, last];
  }
  if (upos[head] !== 'PROPN') return null;
  const joins = (at: number): boolean => !taken(at) && (xpos[at] === 'NNP' || xpos[at] === 'NNPS');
  let [from, to] = [head, head];
  while (from > first && (joins(from - 1) || (words[from - 1] === '-' && from - 1 > first && joins(from - 2)))) from -= 1;
  while (to < last && joins(to + 1)) to += 1;
  if (kind === 'person') {
    while (from < to && titles.test(words[from]!)) from += 1;
    if (from === to && (titles.test(words[from]!) || /^[A-Z][a-z]+(?:s|ian|ish|ese)$/.test(words[from]!))) return null;
  }
  return [from, to];
};

const titles = /^(?:Mr|Mrs|Ms|Dr|President|Sen|Senator|Professor|Prof|King|Queen|Sir|Lord|Captain|Governor|Secretary|Minister|Mayor|General|Prime|Vice|Ambassador|Director|Judge|St|Rev|Father|God|Christian|Muslim)\.?$/;
