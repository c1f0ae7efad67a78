import { firstTokenAt } from '../language/token-at.ts';
import { uposOf, xposOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import type { Context, Draft } from './context.ts';
import { formOf } from './form.ts';
import { sourceSpan } from './source.ts';
import { child } from './syntax.ts';
import { partsSides } from './while.ts';

/** How many tokens there may be from the semicolon to the cue of the other one. */
const reach = 14;
/** In tokens: a source that stands farther before the cue's own subject is left alone. */
const farthest = 200;

/**
 * “The trial cost 4.2 million, according to the court; the defence says it was nearer 7 million”: what stands behind a semicolon and has a source and a cue
 * of its own is no part of what was said before it. So is what stands behind “, while”.
 */
export function endedAtOthers(context: Context, found: readonly Draft[]): readonly Draft[] {
  const { syntax, quotationOf } = context;
  const { doc } = syntax;
  const drafts = found.map((d) => withWordsBefore(context, withSubjectBehind(context, d)));
  const ends = new Set<number>(); // where a semicolon stands, or the comma of “, while”, that another's source and cue follow
  for (const { cue, sources, cueToken } of drafts) {
    const source = sources[0];
    if (!cue || !source || cueToken < 0 || source[1] > cue[0] || quotationOf[cueToken]! >= 0) continue;
    const at = firstTokenAt(doc.starts, source[0]);
    const before = doc.words[at - 1];
    const mark = before === ';' ? at - 1 : at > 1 && partsSides(syntax, at - 1) ? at - 2 : -1;
    if (mark >= 0 && firstTokenAt(doc.starts, cue[0]) - mark <= reach && quotationOf[mark]! < 0) ends.add(doc.starts[mark]!);
  }
  if (ends.size === 0) return drafts;
  const ordered = Int32Array.from(ends).sort();
  return drafts.flatMap((outer): Draft[] => {
    if (!outer.cue || !outer.sources[0]) return [outer];
    // Only what was said before the mark by somebody who stands before it.
    const until = ordered[firstTokenAt(ordered, Math.max(outer.cue[1], outer.sources[0][1]))];
    if (until === undefined || !outer.content.some(([from, to]) => (from < until ? to > until : from - until < 3))) return [outer];
    const content = outer.content.flatMap(([from, to]): readonly Span[] => (from >= until ? [] : [[from, Math.min(to, until)]]));
    return content.length === 0 ? [] : [{ ...outer, content, form: formOf(context, content) }];
  });
}

/** A source that stands before a semicolon gives way to the cue's own subject behind it: “Stroud said …; | Reyes | had told …”. */
function withSubjectBehind({ syntax, quotationOf }: Context, d: Draft): Draft {
  const { doc } = syntax;
  if (!d.cue || !d.sources[0] || d.cueToken < 0 || quotationOf[d.cueToken]! >= 0 || d.sources[0][1] > d.cue[0]) return d;
  const subject = child(syntax, d.cueToken, 'nsubj');
  const behind = firstTokenAt(doc.starts, d.sources[0][1]);
  if (subject < 0 || subject > d.cueToken || subject - behind > farthest) return d;
  for (let t = behind; t < subject; t++) {
    if (doc.words[t] === ';' && quotationOf[t]! < 0) return { ...d, sources: [sourceSpan(syntax, subject)] };
  }
  return d;
}

/** In tokens: of what one is, ahead of one's name. */
const longestRole = 3;

/** “…; | harbour master | Brandt had told …”: small words between a semicolon and a name that speaks are what he is, whatever the tagger takes them for. */
function withWordsBefore({ syntax: { doc }, quotationOf }: Context, d: Draft): Draft {
  const source = d.sources[0];
  if (!d.cue || !source || d.cueToken < 0 || source[1] > d.cue[0]) return d;
  const at = firstTokenAt(doc.starts, source[0]);
  let first = at;
  while (first > 0 && at - first <= longestRole && /^[a-z-]+$/.test(doc.words[first - 1]!) && /^(?:NN|JJ|VB)$/.test(xposOf(doc, first - 1))) first--;
  if (first === at || at - first > longestRole || doc.words[first - 1] !== ';' || quotationOf[first - 1]! >= 0 || uposOf(doc, at) !== 'PROPN') return d;
  const start = doc.starts[first]!;
  const content = d.content.filter(([, to]) => to <= start || to > source[0]);
  return content.length === 0 ? d : { ...d, sources: [[start, source[1]], ...d.sources.slice(1)], content };
}
