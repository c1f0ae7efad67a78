import { uposOf } from '../../language/tokens.ts';
import type { Syntax } from '../syntax.ts';
import { lightVerbs } from '../rules/expressed-noun.ts';
import type { Candidate } from './candidates.ts';
import type { Nearby } from './nearby.ts';

/** “told reporters: “…””: the mark is no cue of its own where a word before it has the same content. */
export const isMarkOfAnother = ({ doc }: Syntax, { anchor, content }: Candidate, nearby: Nearby): boolean =>
  uposOf(doc, anchor) === 'PUNCT' && nearby(content[0]![0]).some((other) => uposOf(doc, other.anchor) !== 'PUNCT' && other.content[0]![0] === content[0]![0]);

/** “expressed | skepticism about …”, “issued | a denial of …”: a verb whose content begins with the noun that is a cue itself makes one cue with it. */
export function joinedCues(syntax: Syntax, candidates: readonly Candidate[]): readonly Candidate[] {
  const out: Candidate[] = [];
  for (const candidate of candidates) {
    const before = out.at(-1);
    if (before && isOneCue(syntax, before, candidate)) {
      out[out.length - 1] = { ...before, cue: [before.cue[0], candidate.cue[1]], anchor: candidate.anchor, content: candidate.content };
    } else {
      out.push(candidate);
    }
  }
  return out;
}

function isOneCue({ doc }: Syntax, verb: Candidate, noun: Candidate): boolean {
  const isSameSource = noun.sources.length === 0 || noun.sources[0]![0] === verb.sources[0]?.[0];
  const isBehind = noun.cue[0] === verb.cue[1] + 1 && verb.content[0]![0] === noun.cue[0];
  const isOutside = noun.content.every(([first, last]) => last < verb.cue[0] || first > noun.cue[1]);
  return isBehind && isOutside && isSameSource && doc.heads[noun.anchor] === verb.anchor && lightVerbs.has(doc.lemmas[verb.anchor]!);
}
