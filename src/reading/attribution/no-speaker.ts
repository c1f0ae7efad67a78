import { firstTokenAt, tokensStartingIn } from '../language/token-at.ts';
import { uposOf } from '../language/tokens.ts';
import { isCalendarWord } from './calendar-words.ts';
import type { Draft } from './context.ts';
import type { Syntax } from './syntax.ts';

/** What pages put before a colon to lead on to something else. */
const labels = new Set(['breaking', 'gallery', 'listen', 'live', 'more', 'note', 'opinion', 'photos', 'read', 'related', 'update', 'video', 'watch']);
const small = new Set(['the', 'a', 'an', 'of', 'in', 'on', 'and', 'to', 'more', 'here', 'there', 'now', 'then']);

/** Whether what stands where the source should is a day, a year or a label of the page: “1959: “…””, “the 9/11 attacks on …”, “RELATED: …”. */
export function hasNoSpeaker({ doc }: Syntax, { sources, cue }: Draft): boolean {
  if (isManner(doc, sources)) return true;
  const isLabelled = cue !== null && doc.text.slice(...cue) === ':';
  return sources.length > 0 && sources.every((span) => {
    const [from, to] = tokensStartingIn(doc.starts, span);
    for (let t = from; t < to; t++) {
      const word = doc.lower[t]!;
      const isTime = /^[\d/.:–-]+(?:st|nd|rd|th|s)?$/.test(word) || isCalendarWord(word) || small.has(word) || uposOf(doc, t) === 'PUNCT';
      if (!isTime && !(isLabelled && labels.has(word))) return false;
    }
    return true;
  });
}

/** “Agreed in principle”: how it was agreed, and not who did. */
function isManner(doc: Syntax['doc'], sources: Draft['sources']): boolean {
  const [source] = sources;
  if (sources.length !== 1 || !/^(?:effect|essence|fact|general|part|particular|practice|principle|private|public|theory)$/.test(doc.text.slice(...source!))) return false;
  return doc.lower[firstTokenAt(doc.starts, source![0]) - 1] === 'in';
}
