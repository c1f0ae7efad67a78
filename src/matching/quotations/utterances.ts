import { findQuotations } from '../../reading/index.ts';
import type { Article, Reading, Span, Speaker, Statement } from '../../reading/index.ts';
import type { ReadArticle, Thing } from '../matcher.ts';
import { readSpans } from '../read-parts.ts';
import { wordsIn } from '../words/words.ts';

/** What stands in quotation marks in one article, and who is said to have said it. */
export interface Utterance extends Thing {
  /** One or more stretches of `article.text`, in order, without the marks; several where the cue stands between them. */
  readonly spans: readonly Span[];
  /** The words as they are written, parted by spaces, without the punctuation between them. */
  readonly words: string;
  readonly statement: string | null;
  /** The name that the article gives the speaker; null: unresolved, unnamed or none. */
  readonly speaker: string | null;
  readonly speakerKind: Speaker['kind'] | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** Shorter quotations are single words and names of things. */
const fewestWords = 4;
/** Longer ones are whole speeches; their first words are compared. */
const mostWords = 250;

/** The quotations of an article, in order. */
export function utterancesOf({ id, reading, outlet, published }: ReadArticle): readonly Utterance[] {
  const { article } = reading;
  const found: Utterance[] = [];
  for (const spans of joinedStretches(article)) {
    const words = spans.flatMap(([from, to]) => wordsIn(article.text, from, to).map(({ word }) => word)).slice(0, mostWords);
    if (words.length < fewestWords) continue;
    const statement = statementWith(reading, spans[0]!);
    const speaker = reading.speakers.find((s) => s.id === statement?.speaker);
    found.push({
      id: `${id}/quotations/${spans[0]![0]}-${spans.at(-1)![1]}`,
      article: id,
      spans,
      words: words.join(' '),
      statement: statement?.id ?? null,
      speaker: speaker?.name ?? null,
      speakerKind: speaker?.kind ?? null,
      outlet,
      published,
    });
  }
  return found;
}

/** Quotations without their marks; those that go on in the next paragraph, or behind a cue in mid-sentence, are one. */
function joinedStretches(article: Article): readonly (readonly Span[])[] {
  const { text } = article;
  const quotations = findQuotations(text, readSpans(article));
  const groups: Span[][] = [];
  quotations.forEach(({ inside, span, block, goesOn }, i) => {
    const before = quotations[i - 1];
    const resumes = before?.block === block && span[0] - before.span[1] < longestCue && /,\s*$/.test(text.slice(before.inside[0], before.inside[1]))
      && /^[a-z]/.test(text.slice(inside[0], inside[0] + 1)) && !/[.!?]/.test(text.slice(before.span[1], span[0]).replace(/\b(?:[A-Z]|Mr|Ms|Mrs|Dr|Gen|Sen|Rep|Gov)\./g, ''));
    if (before !== undefined && (goesOn === i - 1 || resumes)) groups.at(-1)!.push(inside);
    else groups.push([inside]);
  });
  return groups;
}

/** In UTF-16 code units: “,” he said at a press conference in Hmeimim on Sunday, “. */
const longestCue = 120;

/** The innermost statement whose content holds the stretch, or shares the most of it. */
function statementWith(reading: Reading, [from, to]: Span): Statement | null {
  let best: Statement | null = null;
  let most = 0;
  for (const statement of reading.statements) {
    for (const [start, end] of statement.content) {
      const shared = Math.min(end, to) - Math.max(start, from);
      if (shared <= 0) continue;
      // Of two that hold it all, the shorter is the nearer; nested ones come after their parents.
      const score = shared - (end - start) / 1e6;
      if (score > most) { most = score; best = statement; }
    }
  }
  return best;
}
