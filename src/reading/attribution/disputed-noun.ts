import { relationOf, uposOf, xposOf } from '../language/tokens.ts';
import type { Attitude } from '../reading.ts';
import type { Span } from '../text/span.ts';
import { contains } from '../text/span.ts';
import type { Context, Draft } from './context.ts';
import { cueGroup, isNegated } from './cue-group.ts';
import { draft } from './draft.ts';
import { saidWhenOf } from './said-when.ts';
import { isPassive, sourceHead, sourceSpan } from './source.ts';
import { spanOfTokens } from './syntax.ts';
import { toldNouns } from './told-nouns.ts';
import { tokensInCues } from './verb-cue.ts';

const attitudes: Readonly<Record<string, Attitude>> = {
  contest: 'denies', challenge: 'denies', deny: 'denies', dismiss: 'denies', dispute: 'denies', rebut: 'denies', refute: 'denies', reject: 'denies', doubt: 'doubts', question: 'doubts',
};
/** In tokens, from the noun to the verb. */
const reach = 24;

/**
 * “Pohl said 14,000 birds lived there, a figure that the developer disputes”: what is disputed is what was told before the comma. Where that is somebody's
 * content, it ends there, and is the disputer's content too.
 */
export function withDisputedNouns(context: Context, drafts: readonly Draft[]): readonly Draft[] {
  const { syntax } = context;
  const { doc } = syntax;
  const taken = tokensInCues(syntax, drafts);
  const changed = new Map<Draft, Draft>();
  const added: Draft[] = [];
  for (let verb = 0; verb < doc.length; verb++) {
    const attitude = attitudes[doc.lemmas[verb]!];
    if (attitude === undefined || uposOf(doc, verb) !== 'VERB') continue;
    const noun = doc.heads[verb]!;
    if (noun < 0 || noun > verb || verb - noun > reach || !toldNouns.has(doc.lemmas[noun]!) || !/^acl/.test(relationOf(doc, verb))) continue;
    const first = phraseStart(noun);
    const comma = first - 1;
    if (comma < 1 || doc.sentenceOf[comma] !== doc.sentenceOf[noun] || !/^[,\u2013\u2014]$/.test(doc.words[comma]!)) continue;
    const aside: Span = [doc.starts[first]!, doc.ends[verb]!];
    const end = doc.ends[comma - 1]!;
    const before = drafts.find((d) => d.cueToken >= 0 && d.cueToken < comma && d.content.some((span) => span[1] === end || contains(span, aside)));
    if (before === undefined) continue;
    const content = before.content.filter(([from]) => from < end).map(([from, to]): Span => [from, Math.min(to, end)]);
    if (content.length === 0) continue;
    if (before.content.some(([, to]) => to > end)) changed.set(before, { ...before, content });
    const own = drafts.find(({ cueToken }) => cueToken === verb);
    if (own !== undefined) {
      changed.set(own, { ...own, content });
      continue;
    }
    const source = taken.has(verb) ? -1 : agentOf(verb);
    if (source < 0) continue;
    const [from] = cueGroup(syntax, verb);
    added.push(draft(context, {
      sources: [sourceSpan(syntax, source)], cue: spanOfTokens(doc, [from, verb]), content, attitude, negated: isNegated(syntax, verb),
      saidWhen: saidWhenOf(syntax, verb, content), confidence: 0.75, how: 'disputed-noun', cueToken: verb,
    }));
  }
  return [...drafts.map((d) => changed.get(d) ?? d), ...added];

  function phraseStart(noun: number): number {
    let first = noun;
    while (first > 0 && doc.sentenceOf[first - 1] === doc.sentenceOf[noun] && /^(?:DET|ADJ|NOUN)$/.test(uposOf(doc, first - 1)) && noun - first < 4) first--;
    return first;
  }

  /** “Disputed by residents”, “that residents dispute”. */
  function agentOf(verb: number): number {
    if (xposOf(doc, verb) !== 'VBN' || isPassive(syntax, verb)) return sourceHead(syntax, verb);
    const agent = syntax.children[verb]!.find((c) => c > verb && syntax.children[c]!.some((marker) => doc.lower[marker] === 'by'));
    return agent ?? sourceHead(syntax, verb);
  }
}
