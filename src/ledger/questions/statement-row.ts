import { sql } from 'kysely';
import type { Attitude, Form, SourceKind, Span } from '../../reading/index.ts';
import { refsOf } from '../engines/insert-rows.ts';
import type { Asked } from '../engines/insert-rows.ts';
import type { StatementSpans } from '../rows/rows-of.ts';
import { briefOf } from './article-brief.ts';
import type { ArticleBrief, NumberedArticle } from './article-brief.ts';

/** A statement with its words, as everything that lists statements shows it. */
export interface StatementRow {
  /** `<article>/<number>`. */
  readonly id: string;
  readonly article: ArticleBrief;
  readonly parent: string | null;
  readonly speaker: { readonly id: string; readonly name: string; readonly kind: string; readonly party: string | null } | null;
  readonly candidates: readonly string[];
  readonly sources: readonly Words[];
  readonly cue: Words | null;
  readonly content: readonly Words[];
  readonly audience: Words | null;
  readonly venue: Words | null;
  readonly attitude: Attitude;
  readonly negated: boolean;
  readonly form: Form;
  readonly sourceKind: SourceKind;
  readonly saidOn: string | null;
  readonly confidence: number;
  readonly how: string;
  /** The correction that made it what it is. */
  readonly correction: string | null;
}

/** A stretch of an article's text, in UTF-16 code units, with its words. */
export interface Words {
  readonly span: Span;
  readonly words: string;
}

/** A row of the table. */
export interface StatedRow {
  readonly article: number;
  readonly n: number;
  readonly id: string;
  readonly parent: string | null;
  readonly speaker: string | null;
  readonly attitude: Attitude;
  readonly form: Form;
  readonly negated: number;
  readonly source_kind: SourceKind;
  readonly said_on: string | null;
  readonly confidence: number;
  readonly how: string;
  readonly spans: string;
  readonly correction: string | null;
}

/** Names and parties of the speakers of some statements, by `<article>/<speaker>`. */
export async function speakersOf({ db, engine }: Asked, rows: readonly StatedRow[]): Promise<ReadonlyMap<string, NonNullable<StatementRow['speaker']>>> {
  const wanted = new Map(rows.flatMap(({ article, speaker }) => (speaker === null ? [] : [[`${article}/${speaker}`, { article, ref: speaker }] as const])));
  if (wanted.size === 0) return new Map();
  const { rows: found } = await sql<{ article: number; id: string; name: string; kind: string; party: string | null }>`
    select speaker.article, speaker.id, speaker.name, speaker.kind, thing.grp as party
    from ${refsOf(engine, [...wanted.values()])} as place cross join speaker left join thing on thing.article = speaker.article and thing.kind = 'parties' and thing.ref = speaker.id
    where speaker.article = place.article and speaker.id = place.ref`.execute(db);
  return new Map(found.map(({ article, ...speaker }) => [`${article}/${speaker.id}`, speaker]));
}

/** A row as it is shown. */
export function shownStatement(row: StatedRow, article: NumberedArticle, names: Awaited<ReturnType<typeof speakersOf>>): StatementRow {
  const spans = JSON.parse(row.spans) as StatementSpans;
  const words = (span: Span): Words => ({ span, words: article.text.slice(span[0], span[1]) });
  const maybe = (span: Span | null): Words | null => (span === null ? null : words(span));
  return {
    id: `${article.id}/${row.id}`, article: briefOf(article), parent: row.parent === null ? null : `${article.id}/${row.parent}`,
    speaker: row.speaker === null ? null : names.get(`${row.article}/${row.speaker}`) ?? null,
    candidates: spans.candidates,
    sources: spans.sources.map(words), cue: maybe(spans.cue), content: spans.content.map(words), audience: maybe(spans.audience), venue: maybe(spans.venue),
    attitude: row.attitude, negated: row.negated === 1, form: row.form, sourceKind: row.source_kind, saidOn: row.said_on,
    confidence: row.confidence, how: row.how, correction: row.correction,
  };
}
