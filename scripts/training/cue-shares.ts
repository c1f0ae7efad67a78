import { draftsOf, openContextOf } from '../../src/reading/attribution/attribute.ts';
import type { CueLexicon } from '../../src/reading/attribution/cue-lexicon.ts';
import { findQuotations } from '../../src/reading/attribution/quotations.ts';
import type { Attitude } from '../../src/reading/reading.ts';
import type { AnnotatedArticle } from './polnear.ts';

/** Uses and, of them, cues. */
interface Count { seen: number; cued: number }

/** How many uses the general share of a frame weighs as, against the uses of the word itself. */
const PRIOR_WEIGHT = 2;
/** What an unlisted word must reach to be worth a place in the file. */
const LEAST_SHARE = 0.4;
const LEAST_CUES = 3;

/**
 * Counts, for every word and every frame that the rules find it in, how many of its uses are cues, and writes the lexicon
 * file. The share is smoothed towards the share of the frame among the words that `attitudes` lists, so that a listed word
 * that is rare in training gets what its like get; an unlisted word must earn its share from nothing.
 */
export function trainCues(articles: Iterable<AnnotatedArticle>, attitudes: ReadonlyMap<string, AttitudeEntry>): string {
  const counts = underListedLemmas(countUses(articles), attitudes);
  const known = new Map<string, Count>();
  for (const [pattern, { seen, cued }] of counts) {
    const [part, lemma, frame] = pattern.split(' ') as [string, string, string];
    if (!attitudes.get(`${part} ${lemma}`)?.takesGeneral) continue;
    const sum = known.get(`${part} ${frame}`) ?? { seen: 0, cued: 0 };
    known.set(`${part} ${frame}`, { seen: sum.seen + seen, cued: sum.cued + cued });
  }
  const general = (part: string, frame: string): number => {
    const { seen, cued } = known.get(`${part} ${frame}`) ?? { seen: 0, cued: 0 };
    return seen < 20 ? 0 : cued / seen;
  };

  const lines = new Map<string, string[]>();
  const put = (word: string, frame: string, share: number): void => {
    lines.set(word, [...lines.get(word) ?? [], `${frame}=${share.toFixed(2)}`]);
  };
  for (const [pattern, { seen, cued }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [part, lemma, frame] = pattern.split(' ') as [string, string, string];
    const word = `${part} ${lemma}`;
    if (!/^[a-z][a-z-]+$/.test(lemma) || !/^[a-z-]+$/.test(frame)) continue;
    const isKnown = attitudes.get(word)?.takesGeneral ?? false;
    const share = (cued + PRIOR_WEIGHT * (isKnown ? general(part, frame) : 0)) / (seen + PRIOR_WEIGHT);
    if (isKnown || (share >= LEAST_SHARE && cued >= LEAST_CUES)) put(word, frame, share);
  }
  for (const [word, { takesGeneral }] of attitudes) if (takesGeneral && !lines.has(word)) lines.set(word, []);
  for (const key of [...known.keys()].sort()) {
    const [part, frame] = key.split(' ') as [string, string];
    if (general(part, frame) >= LEAST_SHARE) put(`${part} *`, frame, general(part, frame));
  }
  return header + [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, shares]) => {
    const [part, lemma] = word.split(' ') as [string, string];
    return `${lemma}\t${part}\t${lemma === '*' ? 'asserts' : attitudeColumn(attitudes.get(word))}\t${shares.join(' ')}\n`;
  }).join('');
}

/** A verb whose lemma was not quite reached (“boaste”, “ruled”) counts for the listed verb, as `entryOf` looks it up. */
function underListedLemmas(counts: ReadonlyMap<string, Count>, attitudes: ReadonlyMap<string, AttitudeEntry>): ReadonlyMap<string, Count> {
  const merged = new Map<string, Count>();
  for (const [pattern, { seen, cued }] of counts) {
    const [part, lemma, frame] = pattern.split(' ') as [string, string, string];
    const bare = [lemma, ...['e', 'd', 'ed'].filter((end) => lemma.endsWith(end)).map((end) => lemma.slice(0, -end.length))];
    const listed = part === 'verb' ? bare.find((form) => attitudes.has(`verb ${form}`)) : undefined;
    const key = `${part} ${listed ?? lemma} ${frame}`;
    const sum = merged.get(key) ?? { seen: 0, cued: 0 };
    merged.set(key, { seen: sum.seen + seen, cued: sum.cued + cued });
  }
  return merged;
}

const header = '# lemma, part, attitude, and for each frame the share of its uses that are cues; made by `npm run train -- cues`, see cues.md\n';

function countUses(articles: Iterable<AnnotatedArticle>): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const { doc, roles, copies } of articles) {
    const drafts = draftsOf(openContextOf(doc, findQuotations(doc.text, doc.blocks), roles, noCues));
    for (const statements of copies) {
      for (const { pattern, cueToken } of drafts) {
        if (pattern === null) continue;
        const start = doc.starts[cueToken]!;
        const isCue = statements.some((s) => s.cue?.some(([a, b]) => a <= start && start < b));
        // Only outermost attributions are annotated: a word inside the content of another may be a cue for all we know.
        if (!isCue && statements.some((s) => s.content.some(([a, b]) => a <= start && start < b))) continue;
        const count = counts.get(pattern) ?? { seen: 0, cued: 0 };
        counts.set(pattern, { seen: count.seen + 1, cued: count.cued + (isCue ? 1 : 0) });
      }
    }
  }
  return counts;
}

/** Nothing is known yet: the rules show all words in all frames alike. */
const noCues: CueLexicon = { entries: new Map() };

/** What was told of a word by hand. */
export interface AttitudeEntry {
  readonly attitude: Attitude;
  /** Whether it takes the share of its like for frames it was not seen with. */
  readonly takesGeneral: boolean;
}

const attitudeColumn = (entry: AttitudeEntry | undefined): string => (entry ? `${entry.attitude}${entry.takesGeneral ? '' : '~'}` : '-');

/** Reads `cue-attitudes.txt`: `part attitude: lemma lemma~ …` a line. Keys are `verb say`; the first line that has a word wins. */
export function readAttitudes(file: string): ReadonlyMap<string, AttitudeEntry> {
  const attitudes = new Map<string, AttitudeEntry>();
  for (const line of file.split('\n')) {
    const match = /^(verb|noun|adjective) (\w+): (.*)$/.exec(line);
    if (!match) continue;
    for (const word of match[3]!.split(' ')) {
      const key = `${match[1]!} ${word.replace('~', '')}`;
      if (!attitudes.has(key)) attitudes.set(key, { attitude: match[2] as Attitude, takesGeneral: !word.endsWith('~') });
    }
  }
  return attitudes;
}
