import { relationOf, uposOf } from '../../language/tokens.ts';
import { trimPunctuation } from '../phrase.ts';
import type { Syntax, TokenRange } from '../syntax.ts';
import { child } from '../syntax.ts';
import { venueOf } from '../venue.ts';

/*
 * Annotators differ in what they take into a span; a model learns all of their ways. Here spans are made as the house writes them: a source ends with
 * its last word, not with ’s, “himself” or a comma, and is never cut inside a relative clause; a cue ends before the colon, and before where it was said.
 */

const relatives = new Set(['who', 'which', 'whose', 'whom']);
/** “President Pell himself”: no part of a name. */
const reflexives = new Set(['himself', 'herself', 'itself', 'themselves', 'themself']);
const possessives = new Set(["'s", '’s', "'", '’']);

/**
 * “Councillors complained of the noise and | Mayor Ann Holt | said”: what the cue itself hangs from is no part of its source, which is then the cue's own
 * subject alone.
 */
export function ownSource(syntax: Syntax, source: TokenRange, anchor: number): TokenRange {
  const { heads } = syntax.doc;
  const [first, last] = source;
  const subject = child(syntax, anchor, 'nsubj', 'nsubj:pass');
  if (subject < first || subject > last) return source;
  let above = heads[anchor]!;
  for (let steps = 0; steps < mostSteps && above >= 0 && (above < first || above > last); steps++) above = heads[above]!;
  return above < first || above > last ? source : [Math.max(first, syntax.first[subject]!), Math.min(last, syntax.last[subject]!)];
}
/** So far up it is looked. */
const mostSteps = 8;

/** The source without ’s, “himself”, commas or half a relative clause at its end. */
export function sourceAsWritten(syntax: Syntax, source: TokenRange): TokenRange {
  const { doc } = syntax;
  let [first, last] = source;
  for (let t = first; t <= last; t++) {
    const cut = syntax.children[t]!.some((c) => relationOf(doc, c) === 'acl:relcl' && syntax.first[c]! > t && syntax.first[c]! <= last && syntax.last[c]! > last);
    if (cut) for (let at = t + 1; at < last; at++) if (doc.words[at] === ',' && relatives.has(doc.lower[at + 1]!)) last = at;
  }
  [first, last] = trimPunctuation(syntax, [first, last]);
  if (last > first && (possessives.has(doc.lower[last]!) || reflexives.has(doc.lower[last]!))) last--;
  return [first, last];
}

/** The content without what merely joins the sentence to the one before it: “However, | analysts say | …”. */
export function contentAsWritten({ doc }: Syntax, content: readonly TokenRange[]): readonly TokenRange[] {
  const merelyJoins = (t: number): boolean => joining.has(uposOf(doc, t)) || connectives.has(doc.lower[t]!);
  const says = content.filter(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i).some((t) => !merelyJoins(t)));
  return says.length > 0 ? says : content;
}

/** What the tagger may take for a noun. */
const connectives = new Set(['meantime', 'meanwhile', 'besides', 'moreover', 'furthermore', 'nonetheless', 'nevertheless']);
const joining = new Set<string>(['ADV', 'CCONJ', 'SCONJ', 'PUNCT', 'PART']);

/** The cue without a colon, a comma or the venue at its end; a mark alone stays a cue. */
export function cueAsWritten(syntax: Syntax, cue: TokenRange, anchor: number): TokenRange {
  const { doc } = syntax;
  const venue = venueOf(syntax, anchor, []);
  let [first, last] = cue;
  while (venue && last > anchor && doc.starts[last]! >= venue[0]) last--;
  const trimmed = trimPunctuation(syntax, [first, last]);
  [first, last] = trimmed[0] <= trimmed[1] ? trimmed : [first, last];
  return [first, last];
}
