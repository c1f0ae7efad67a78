import { firstTokenAt } from '../language/token-at.ts';
import { uposOf, xposOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import { isCalendarWord } from './calendar-words.ts';
import type { Context, Draft } from './context.ts';
import { nominalRun } from './source-by-place.ts';
import { isPassive } from './source.ts';
import type { Syntax, TokenRange } from './syntax.ts';
import { spanOfTokens } from './syntax.ts';

const accusing = new Set(['accuse', 'suspect', 'blame', 'charge', 'convict']);
const telling = new Set(['tell', 'inform', 'notify', 'assure', 'remind', 'brief', 'advise']);
/** Who is given something does not give it: “staff would be offered posts”, “the families were promised houses by the minister”. */
const receiving = new Set(['offer', 'promise', 'grant', 'guarantee', 'order', 'urge', 'invite', 'forbid', 'instruct', 'encourage', 'award']);
const heads = new Set([
  'activist', 'army', 'bishop', 'board', 'campaigner', 'chief', 'committee', 'company', 'council', 'councillor', 'critic', 'government', 'governor', 'group', 'investigator', 'judge', 'lawyer', 'mayor', 'minister',
  'ministry', 'neighbour', 'official', 'opponent', 'opposition', 'parish', 'party', 'police', 'president', 'prosecutor', 'resident', 'rival', 'senator', 'union', 'watchdog', 'woman', 'man', 'former', 'employee',
]);

/**
 * Who is accused does not accuse: “Vicar accused of theft” leaves unsaid who says so, “accused by the parish of theft” and “accused of hiding the damage by
 * Ilves” do not. And who is told is no part of what is told: “The meeting was told of the cracks”.
 */
export function accused(context: Context, found: Draft): Draft {
  const { syntax } = context;
  const { doc } = syntax;
  const { cue, cueToken } = found;
  if (!cue || cueToken < 0) return found;
  const lemma = doc.lemmas[cueToken]!;
  if (telling.has(lemma) && isPassive(syntax, cueToken)) return withTold(found);
  const isReceiving = receiving.has(lemma) && isPassive(syntax, cueToken);
  if (!accusing.has(lemma) && !isReceiving) return found;
  const next = doc.lower[cueToken + 1];
  const isReduced = (next === 'of' || next === 'by' || next === 'over') && (xposOf(doc, cueToken) === 'VBN' || xposOf(doc, cueToken) === 'VBD');
  if (!isReduced && !isReceiving) return found;
  const [subject] = found.sources;
  const isSubject = subject !== undefined && subject[1] <= cue[0] && (isReceiving || !isPassive(syntax, cueToken));
  let { sources, content } = found;
  // “Were promised | new houses | by the minister”: what is given is no part of who gives.
  if (isReceiving && subject !== undefined && subject[0] >= cue[1]) [sources, content] = [[], [...content, subject].sort((a, b) => a[0] - b[0])];
  if (isSubject) [sources, content] = [[], [subject, ...content]];
  // “By the parish of theft”: what somebody is accused of is no part of who accuses.
  const [named] = sources;
  const of = named && doc.lower[firstTokenAt(doc.starts, named[0]) - 1] === 'by' ? ofIn(syntax, named) : -1;
  if (named && of > 0) {
    sources = [[named[0], doc.ends[of - 1]!]];
    if (content.every(([, to]) => to <= named[0])) content = [...content, [doc.starts[of]!, named[1]]];
  }
  const by = sources.length > 0 ? null : agent(syntax, cueToken, content.at(-1)![1]);
  if (by) {
    const agentSpan = spanOfTokens(doc, by);
    sources = [agentSpan];
    content = content.flatMap(([from, to]) => {
      if (to <= agentSpan[0] || from >= agentSpan[1]) return [[from, to] as const];
      const before = doc.ends[by[0] - 2]!; // in front of “by”
      const behind = doc.starts[by[1] + 1] ?? to;
      return [...(from < before && by[0] - 2 > cueToken ? [[from, before] as const] : []), ...(behind < to ? [[behind, to] as const] : [])];
    });
  }
  return content.length === 0 ? found : { ...found, sources, content };
}

/** The “of” within the words that a small-letter noun stands before; or -1. */
function ofIn({ doc }: Syntax, [start, end]: Span): number {
  for (let t = firstTokenAt(doc.starts, start) + 1; t < doc.length && doc.starts[t]! < end; t++) {
    if (doc.lower[t] === 'of') return uposOf(doc, t - 1) === 'NOUN' && uposOf(doc, t + 1) !== 'PROPN' && doc.lower[t + 1] !== 'the' ? t : -1;
  }
  return -1;
}

function withTold(found: Draft): Draft {
  const [first, ...rest] = found.content;
  return first && rest.length > 0 && first[1] <= found.cue![0] ? { ...found, audience: found.audience ?? first, content: rest } : found;
}

/** Who stands behind “by”: right behind the cue, or at the very end. Years and days do not accuse. */
function agent(syntax: Syntax, cueToken: number, end: number): TokenRange | null {
  const { doc } = syntax;
  const behind = firstTokenAt(doc.starts, end);
  for (let by = cueToken + 1; by < behind; by++) {
    if (doc.lower[by] !== 'by') continue;
    let last = by;
    while (last + 1 < behind && last < by + 8 && /^(?:DET|ADJ|NOUN|PROPN)$/.test(uposOf(doc, last + 1))) last++;
    const isHere = last > by && (by === cueToken + 1 || last + 1 >= behind || /^[.,;]$/.test(doc.words[last + 1]!));
    if (!isHere || isCalendarWord(doc.lower[last]!)) continue;
    const run = nominalRun(syntax, last);
    const isSomebody = uposOf(doc, last) === 'PROPN' || heads.has(doc.lemmas[last]!) || by === cueToken + 1;
    if (run && run[0] === by + 1 && isSomebody) return run;
  }
  return null;
}
