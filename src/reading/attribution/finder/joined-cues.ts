import type { Syntax } from '../syntax.ts';
import { lightVerbs } from '../rules/expressed-noun.ts';
import type { Candidate } from './candidates.ts';

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
  return isBehind && isSameSource && doc.heads[noun.anchor] === verb.anchor && lightVerbs.has(doc.lemmas[verb.anchor]!);
}
