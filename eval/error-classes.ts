import type { Models, Span, Statement } from '../src/index.ts';
import { firstTokenAt } from '../src/reading/language/token-at.ts';
import { tag, tokenise } from '../src/reading/language/index.ts';
import { uposNames } from '../src/reading/language/tokens.ts';

/** Classes of errors in attribution, each with what would mend it. */
export const classes = {
  'nested': { what: 'found, but taken for nested in another', mend: 'deciding over the whole article which of two is the outermost' },
  'other-content': { what: 'cue found, with quite other content', mend: 'surer arcs where clauses are joined; several readings of a cue weighed against each other' },
  'mark': { what: 'the cue is a mark, or there is none', mend: 'rules for transcripts, captions and headlines that put a name beside what is said' },
  'quotation': { what: 'a quotation with no verb of saying beside it', mend: 'telling who holds the floor, paragraph by paragraph' },
  'noun': { what: 'the cue is a noun', mend: 'frames of nouns learnt from more articles than are annotated' },
  'small-word': { what: 'the cue is a preposition, an adverb or an adjective', mend: 'a list of such words, each with the phrase that names its source' },
  'unlisted': { what: 'the cue is a verb that training never had as one', mend: 'what verbs mean, from their company in many more words of news' },
  'short': { what: 'content of one or two words', mend: 'annotators differ here as well; most of it is a matter of taste' },
  'verb': { what: 'a known verb in an unusual place', mend: 'more examples of what follows it' },
  'shifted': { what: 'some of the words are in another’s content by the annotator', mend: 'cutting long contents where the next statement begins' },
  'attitude': { what: 'an attitude or an act, which the annotator took for none', mend: 'annotators differ here as well; a higher --min-confidence leaves most of them out' },
  'unannotated': { what: 'a word of saying, which the annotator left out', mend: 'nothing: it may well be a statement' },
  'none': { what: 'no source found', mend: 'looking farther: the sentence before, the owner of the block' },
  'instead': { what: 'another source than the annotator’s', mend: 'arcs across asides and joined clauses; who is meant by “it” and “which”' },
  'too-long': { what: 'content too long', mend: 'telling what hangs from the cue’s own clause: asides, dates, a second clause' },
  'too-short': { what: 'content too short', mend: 'what is joined behind “and”; the rest of a quotation behind the cue' },
  'other-stretch': { what: 'content that begins and ends elsewhere', mend: 'both' },
} as const satisfies Record<string, { readonly what: string; readonly mend: string }>;
export type ErrorClass = keyof typeof classes;

const meets = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

interface Told { readonly cue: readonly Span[] | null; readonly content: readonly Span[] }

export function classOfMissed(text: string, told: Told, found: readonly Statement[], models: Models): ErrorClass {
  const cue = told.cue?.[0];
  const same = cue && found.find((s) => s.cue && meets(s.cue, cue));
  if (same) return same.parent === null ? 'other-content' : 'nested';
  if (!cue || !/[a-z]/i.test(text.slice(...cue))) return /^["“'‘]/.test(text.slice(told.content[0]![0])) ? 'quotation' : 'mark';
  if (told.content.reduce((sum, span) => sum + text.slice(...span).split(/\s+/).length, 0) <= 2) return 'short';
  return classOfWord(text, cue, models);
}

/** By the cue's first verb, or else its first noun. */
function classOfWord(text: string, cue: Span, { language, attribution }: Models): ErrorClass {
  const from = Math.max(text.lastIndexOf('\n', cue[0]) + 1, 0);
  const end = text.indexOf('\n', cue[1]);
  const doc = tag(tokenise(text, [[from, end < 0 ? text.length : end]]), language);
  const tokens: number[] = [];
  for (let t = firstTokenAt(doc.starts, cue[0]); t < doc.length && doc.starts[t]! < cue[1]; t++) tokens.push(t);
  const verb = tokens.findLast((t) => uposNames[doc.upos[t]!] === 'VERB');
  if (verb !== undefined) return attribution.cues.entries.has(`verb ${doc.lemmas[verb]!}`) ? 'verb' : 'unlisted';
  return tokens.some((t) => uposNames[doc.upos[t]!] === 'NOUN') ? 'noun' : 'small-word';
}

export function classOfExtra(text: string, { cue, content, attitude }: Statement, told: readonly Told[], models: Models): ErrorClass {
  if (told.some((other) => other.content.some((span) => content.some((own) => meets(own, span))))) return 'shifted';
  if (!cue) return 'quotation';
  if (attitude !== 'asserts') return 'attitude';
  const cls = classOfWord(text, cue, models);
  return cls === 'verb' ? 'unannotated' : cls;
}

export const classOfWrongSource = ({ sources }: Statement): ErrorClass => (sources.length === 0 ? 'none' : 'instead');

export function classOfWrongContent(told: readonly Span[], { content }: Statement): ErrorClass {
  const covers = (outer: readonly Span[], inner: readonly Span[]): boolean =>
    inner.every((span) => outer.some((own) => own[0] <= span[0] + 2 && own[1] >= span[1] - 2));
  return covers(content, told) ? 'too-long' : covers(told, content) ? 'too-short' : 'other-stretch';
}
