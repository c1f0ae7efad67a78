import type { Parsed } from '../language/tokens.ts';
import type { Draft } from './context.ts';

/** In drafts: a sentence with more is left as it is, so that time stays linear. */
const most = 200;

/**
 * The drafts with those of each sentence mended among themselves; `mend` is told its first token and the one behind its last. What has no cue is left as it is.
 */
export function inSentences(
  doc: Parsed, drafts: readonly Draft[], mend: (own: readonly Draft[], from: number, to: number) => readonly Draft[],
): readonly Draft[] {
  const of = new Map<number, Draft[]>();
  for (const d of drafts) {
    if (d.cueToken < 0) continue;
    const sentence = doc.sentenceOf[d.cueToken]!;
    const own = of.get(sentence);
    if (own) own.push(d); else of.set(sentence, [d]);
  }
  const mended: Draft[] = drafts.filter(({ cueToken }) => cueToken < 0);
  for (const [sentence, own] of of) {
    mended.push(...own.length > most ? own : mend(own, doc.sentenceStarts[sentence]!, doc.sentenceStarts[sentence + 1]!));
  }
  return mended;
}
