import { join } from '../../language/hashing.ts';
import { firstTokenAt } from '../../language/token-at.ts';
import { uposNames } from '../../language/tokens.ts';
import type { Span } from '../../text/span.ts';
import type { TokenRange } from '../syntax.ts';
import type { Facts } from './facts.ts';

/** A cue and the stretch of tokens in which its source and content are looked for. */
export interface CueWindow {
  /** First and last token of the cue, and the one it rests on. */
  readonly cue: TokenRange;
  readonly anchor: number;
  /** `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** For each token of the window: how one walks from the cue to it on the arcs, as hashes. See `pathsIn`. */
  readonly paths: Int32Array;
  /** The same, told only as far as the branch: the first step down from the cue's line; and that branch's token, or -1. */
  readonly branches: Int32Array;
  readonly branchTokens: Int32Array;
  /** What the rules' draft for this cue has at each token of the window: 0 nothing, 1 begins the source, 2 in it, 3 begins content, 4 in it. */
  readonly drafted: Uint8Array;
}

/** A window grows no further than this, sentence by sentence, and reaches no further from its anchor. */
export const mostTokens = 400;
const verb = uposNames.indexOf('VERB');

/** The token of the cue whose head stands outside it; of several the first that is a verb, else the last. */
export function anchorOf({ heads, upos }: Facts, [first, last]: TokenRange): number {
  let found = last;
  for (let t = last; t >= first; t--) {
    if (heads[t]! >= first && heads[t]! <= last) continue;
    if (upos[found] !== verb || upos[t] === verb) found = t;
  }
  return found;
}

/** The cue's sentence, with the sentences beside it in the same block as far as quotation marks reach. */
export function windowOf(facts: Facts, cue: TokenRange, anchor: number, starts: Int32Array): CueWindow {
  const { sentenceOf, sentenceStarts, blockOf, quotationOf } = facts;
  const sentence = sentenceOf[anchor]!;
  let from = sentenceStarts[sentence]!;
  let to = sentenceStarts[sentence + 1]!;
  const isQuotedIn = (s: number): boolean => {
    if (sentenceStarts[s + 1]! - sentenceStarts[s]! > mostTokens) return false;
    for (let t = sentenceStarts[s]!; t < sentenceStarts[s + 1]!; t++) if (quotationOf[t]! < 0) return false;
    return true;
  };
  const reaches = (s: number): boolean =>
    s >= 0 && s + 1 < sentenceStarts.length && blockOf[sentenceStarts[s]!] === blockOf[anchor] && to - from < mostTokens && isQuotedIn(s);
  for (let s = sentence - 1; reaches(s); s--) from = sentenceStarts[s]!;
  for (let s = sentence + 1; reaches(s); s++) to = sentenceStarts[s + 1]!;
  // A sentence without end must not make every cue in it look at all of it.
  from = Math.max(from, Math.min(cue[0], anchor - mostTokens));
  to = Math.min(to, Math.max(cue[1] + 1, anchor + mostTokens));
  const { paths, branches, branchTokens } = pathsIn(facts, cue, anchor, from, to);
  return { cue, anchor, from, to, paths, branches, branchTokens, drafted: draftedIn(facts, anchor, from, to, starts) };
}

/** Values that no hash of relations has to avoid: they are hashed with others anyway. */
const [sentenceBefore, sentenceAfter, outOfReach, atCue] = [3, 5, 7, 17];
/** How far up a token looks for the cue's line. */
const farthest = 60;

/** Walks from each token up to the first token that is in the cue or above it: the relations up from the anchor, then those down. */
function pathsIn(
  facts: Facts, [first, last]: TokenRange, anchor: number, from: number, to: number,
): Pick<CueWindow, 'paths' | 'branches' | 'branchTokens'> {
  const { heads, relations, sentenceOf } = facts;
  const above = new Map<number, number>(); // token of the cue or above its anchor → the relations passed on the way up, as a hash
  for (let t = first; t <= last; t++) above.set(t, atCue);
  let hash = atCue;
  for (let t = anchor, steps = 0; t >= 0 && steps < 8; t = heads[t]!, steps++) {
    if (!above.has(t)) above.set(t, hash);
    hash = join(hash, relations[t]! + 64);
  }
  const paths = new Int32Array(to - from);
  const branches = new Int32Array(to - from);
  const branchTokens = new Int32Array(to - from).fill(-1);
  for (let t = from; t < to; t++) {
    if (sentenceOf[t] !== sentenceOf[anchor]) {
      paths[t - from] = t < anchor ? sentenceBefore : sentenceAfter;
      branches[t - from] = paths[t - from]!;
      continue;
    }
    let deep = 0;
    let branch = -1;
    let at = t;
    for (; at >= 0 && !above.has(at) && deep < farthest; at = heads[at]!, deep++) branch = at;
    if (at < 0 || deep >= farthest) {
      paths[t - from] = outOfReach;
      branches[t - from] = outOfReach;
      continue;
    }
    // The relation nearest to the cue's line, with the token's own where it hangs right below, or else how deep it is.
    const top = branch < 0 ? 0 : relations[branch]! + 1;
    const down = branch < 0 ? 0 : join(top, deep === 1 ? 0 : deep === 2 ? relations[t]! + 1 : deep > 5 ? 201 : 200);
    paths[t - from] = join(above.get(at)!, join(down, t < anchor ? 1 : 2));
    branches[t - from] = join(join(above.get(at)!, top), t < anchor ? 1 : 2);
    branchTokens[t - from] = branch;
  }
  return { paths, branches, branchTokens };
}

function draftedIn(facts: Facts, anchor: number, from: number, to: number, starts: Int32Array): Uint8Array {
  const drafted = new Uint8Array(to - from);
  const draft = facts.drafts.get(anchor);
  if (!draft) return drafted;
  const put = (spans: readonly Span[], begin: number): void => {
    for (const [a, b] of spans) {
      const first = firstTokenAt(starts, a);
      for (let t = Math.max(from, first); t < to && starts[t]! < b; t++) drafted[t - from] = t === first ? begin : begin + 1;
    }
  };
  put(draft.content, 3);
  put(draft.sources, 1);
  return drafted;
}
