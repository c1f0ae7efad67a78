import { dayOf } from '../days.ts';
import { joinedGroups } from '../joined.ts';
import { compareText } from '../match-all.ts';
import type { Link } from '../matcher.ts';
import type { ArticleText } from './copies.ts';

/** Articles with the same text behind them. */
export interface Origin {
  /** The earliest article by its date; among equals, and where none has a date, the first by its id. What ran first need not have been written first. */
  readonly earliest: string;
  /** Agencies that any of them names. */
  readonly credits: readonly string[];
  /** Ids of the articles, in order. */
  readonly articles: readonly string[];
}

export interface Origins {
  /** How many outlets are known, and how many articles of which the outlet is not. */
  readonly outlets: number;
  readonly withoutOutlet: number;
  /** In the order of their first articles: “N outlets, M origins” counts these. */
  readonly origins: readonly Origin[];
  /** What each article is: the first of its text, a copy, or an original that holds the words of another. */
  readonly articles: ReadonlyMap<string, 'original' | 'copy' | 'embeds'>;
}

/** How many origins stand behind some articles, by the links that `copies` found among them. Links to articles not given are passed over. */
export function origins(articles: readonly ArticleText[], links: readonly Link[]): Origins {
  const byId = new Map(articles.map((text) => [text.id, text]));
  const found = joinedGroups(byId.keys(), links).map((group): Origin => {
    const texts = group.map((id) => byId.get(id)!);
    const earliest = texts.reduce((best, text) => (isEarlier(text, best) ? text : best));
    const credits = new Set(texts.flatMap(({ credit }) => credit ?? []));
    return { earliest: earliest.article, credits: [...credits].sort(compareText), articles: texts.map(({ article }) => article) };
  });
  const embedding = new Set(links.filter(({ relation, from, to }) => relation === 'embeds' && byId.has(from) && byId.has(to)).map(({ from }) => byId.get(from)!.article));
  const kinds = new Map<string, 'original' | 'copy' | 'embeds'>();
  for (const origin of found) {
    for (const article of origin.articles) kinds.set(article, article !== origin.earliest ? 'copy' : embedding.has(article) ? 'embeds' : 'original');
  }
  const named = articles.flatMap(({ outlet }) => outlet ?? []);
  return { outlets: new Set(named).size, withoutOutlet: articles.length - named.length, origins: found, articles: kinds };
}

const isEarlier = (a: ArticleText, b: ArticleText): boolean => {
  const [dayA, dayB] = [dayOf(a.published), dayOf(b.published)];
  if (dayA === null || dayB === null) return dayA !== null && dayB === null;
  // Of one day, times tell only where both have one in the same zone; ids are in order already.
  return dayA < dayB || (dayA === dayB && isEarlierTime(a.published!, b.published!));
};

const isEarlierTime = (a: string, b: string): boolean => a.length === b.length && a.slice(19) === b.slice(19) && a.length > 10 && compareText(a, b) < 0;
