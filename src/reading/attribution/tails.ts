import { tokensStartingIn } from '../language/token-at.ts';
import { uposOf, xposOf } from '../language/tokens.ts';
import type { Context, Draft } from './context.ts';
import { endedBefore } from './ended-before.ts';

/** Nouns that take up what was said, to say something of it. */
const takingUp = new Set([
  'accusation', 'admission', 'allegation', 'argument', 'assertion', 'assessment', 'belief', 'charge', 'claim', 'comment', 'comparison', 'concern', 'conclusion', 'contention', 'decision', 'demand',
  'denial', 'description', 'development', 'estimate', 'explanation', 'fact', 'fear', 'figure', 'finding', 'forecast', 'idea', 'measure', 'move', 'notion', 'number', 'offer', 'opinion', 'plan', 'pledge',
  'point', 'policy', 'position', 'prediction', 'promise', 'proposal', 'prospect', 'reference', 'remark', 'requirement', 'sentiment', 'stance', 'statement', 'step', 'suggestion', 'theory', 'threat', 'total',
  'view', 'vow', 'warning',
]);
/** Words between “a” and the noun. */
const mostBetween = 2;
/** What is said has some words before somebody says something of it. */
const fewestBefore = 3;

/** Where what somebody says ends before its sentence does. */
interface Tail {
  /** The comma before it. */
  readonly comma: number;
  /** The noun that takes up what was said. */
  readonly noun: number;
}

/**
 * “…, a view that some lawyers question”, “…, a figure her party called invented”: what stands behind the comma is said of what was said, and by another. It is
 * no part of what stands before, and the noun introduces nothing.
 */
export function endedAtTails(context: Context, drafts: readonly Draft[]): readonly Draft[] {
  const tails = drafts.flatMap((d) => tailOf(context, d) ?? []);
  if (tails.length === 0) return drafts;
  const nouns = new Set(tails.map(({ noun }) => noun));
  return drafts.filter((d) => !nouns.has(d.cueToken)).map((d) => tails.reduce((left, { comma }) => endedBefore(context, left, comma), d));
}

function tailOf({ syntax, quotationOf }: Context, { cue, cueToken, content }: Draft): Tail | null {
  const { doc } = syntax;
  if (!cue || cueToken < 0 || quotationOf[cueToken]! >= 0) return null;
  for (const span of content) {
    if (span[0] < cue[1]) continue;
    const [from, to] = tokensStartingIn(doc.starts, span);
    for (let comma = from + fewestBefore; comma + 3 < to; comma++) {
      if (doc.words[comma] !== ',' || quotationOf[comma]! >= 0 || !/^an?$/.test(doc.lower[comma + 1]!)) continue;
      let noun = comma + 2;
      while (noun < comma + 2 + mostBetween && uposOf(doc, noun) !== 'NOUN') noun++;
      if (takingUp.has(doc.lemmas[noun]!) && uposOf(doc, noun) === 'NOUN' && saysMore(doc.lower[noun + 1]!, uposOf(doc, noun + 1), xposOf(doc, noun + 1))) return { comma, noun };
    }
  }
  return null;
}

/** “a view that …”, “a view she does not share”, “a claim denied by …”, “a view not shared by …”, “a step the bank called …” */
const saysMore = (next: string, upos: string, xpos: string): boolean => /^(?:not|that|which)$/.test(next) || upos === 'PRON' || upos === 'DET' || upos === 'PROPN' || xpos === 'VBN';
