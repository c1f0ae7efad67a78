import type { Span } from '../../reading/index.ts';
import type { Asked } from '../engines/insert-rows.ts';
import { findTerms, wordQueryOf } from '../search/query.ts';
import { foldedName } from '../search/words.ts';
import { articlesByNumber, briefOf } from './article-brief.ts';
import type { ArticleBrief } from './article-brief.ts';
import type { Listed, Wanted } from './cursor.ts';
import { backingOf } from './backing.ts';
import { bodiesOf, groupNamed, groupsShown, membersOf } from './groups.ts';
import type { Backing } from './backing.ts';
import type { GroupFilter, Member } from './groups.ts';
import { linksOf } from './links.ts';
import type { LinkRow } from './links.ts';

/** The same words quoted in several articles. */
export interface QuotationRow extends Backing {
  readonly id: string;
  /** Exactly as the earliest article has them; “ … ” where the cue stands between. */
  readonly words: string;
  /** Names that articles give whoever said it, each once. */
  readonly speakers: readonly string[];
  /** How many wordings there are, and in how many places. */
  readonly variants: number;
  readonly witnesses: number;
}

export interface Quotation extends Omit<QuotationRow, 'witnesses'> {
  /** The earliest first. */
  readonly witnesses: readonly Witness[];
  /** What the wordings have to do with one another. */
  readonly links: readonly LinkRow[];
}

/** One appearance of a quotation. */
export interface Witness {
  readonly id: string;
  readonly article: ArticleBrief;
  readonly spans: readonly Span[];
  /** Exactly as the article has them; “ … ” where the cue stands between. */
  readonly words: string;
  readonly statement: string | null;
  readonly speaker: string | null;
}

/** What matching keeps of an utterance. */
interface Utterance {
  readonly spans?: readonly Span[];
  readonly words: string;
  readonly speaker?: string | null;
}

/** So many witnesses of each are looked at in a list. */
const looked = 100;

export function quotations(asked: Asked, filter: GroupFilter = {}, wanted: Wanted = {}): Promise<Listed<QuotationRow>> {
  const query = filter.words === undefined ? null : wordQueryOf(filter.words);
  return groupsShown(asked, 'quotations', filter, wanted, async (groups) => {
    const ids = groups.map(({ id }) => id);
    const members = await membersOf(asked, 'quotations', ids, looked);
    const bodies = await bodiesOf<Utterance>(asked, [...members.values()].flat());
    const backing = await backingOf(asked, 'quotations', ids);
    const texts = await articlesByNumber(asked, [...new Set([...members.values()].flatMap(([first]) => first?.article ?? []))]);
    return new Map(groups.flatMap(({ id, things }): [string, QuotationRow][] => {
      const utterances = (members.get(id) ?? []).map((member) => bodies.get(`${member.article}/${member.n}`)!);
      // The article has the words; whether the quotation has them is seen here.
      if (query && !utterances.some(({ words }) => findTerms(query, words))) return [];
      return [[id, { id, ...told(utterances, texts.get(members.get(id)?.[0]?.article ?? -1)?.text ?? ''), witnesses: things, ...backing.get(id)! }]];
    }));
  });
}

/** `text`: of the article that has the first. */
const told = (utterances: readonly Utterance[], text: string): Pick<QuotationRow, 'words' | 'speakers' | 'variants'> => ({
  words: utterances[0] === undefined ? '' : exactWords(utterances[0], text),
  speakers: [...new Set(utterances.flatMap(({ speaker }) => speaker ?? []))],
  variants: new Set(utterances.map(({ words }) => foldedName(words))).size,
});

/** Matching keeps the words without the punctuation between them. */
const exactWords = ({ spans = [], words }: Utterance, text: string): string => (
  spans.length === 0 ? words : spans.map(([start, end]) => text.slice(start, end)).join(' … '));

/** One quotation, by its id or by that of any of its witnesses. */
export async function quotation(asked: Asked, id: string): Promise<Quotation | null> {
  const group = await groupNamed(asked, 'quotations', id);
  if (group === null) return null;
  const members = (await membersOf(asked, 'quotations', [group])).get(group)!;
  const bodies = await bodiesOf<Utterance>(asked, members);
  const articles = await articlesByNumber(asked, members.map(({ article }) => article));
  const bodyOf = ({ article, n }: Member): Utterance => bodies.get(`${article}/${n}`)!;
  return {
    id: group, ...told(members.map(bodyOf), articles.get(members[0]!.article)!.text), ...(await backingOf(asked, 'quotations', [group])).get(group)!,
    witnesses: members.map((member): Witness => {
      const { spans = [], speaker = null } = bodyOf(member);
      const article = articles.get(member.article)!;
      return {
        id: member.id, article: briefOf(article), spans,
        words: exactWords(bodyOf(member), article.text),
        statement: member.ref === '' ? null : `${article.id}/${member.ref}`, speaker,
      };
    }),
    links: await linksOf(asked, members),
  };
}
