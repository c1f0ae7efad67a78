import { isApostrophe } from './characters.ts';
import { featsText, morphologyOf, type Morphology } from './morphology/index.ts';
import { kindOf, type Name } from './names/named.ts';
import { relationNames, uposNames, xposNames, xposOf, type Parsed } from './tokens.ts';

/** What the lines of a sentence cannot know of themselves. */
export interface ConlluSentence {
  /** Comments before `# text`, each without its `# `; by default the number of the sentence as `sent_id`. */
  readonly comments?: readonly string[];
  /** The sentence as it is written; by default its stretch of the text. */
  readonly text?: string;
}

/**
 * The sentences of a parsed text as CoNLL-U, sentence by sentence: a `# text` comment, a line for each word, an empty line.
 * `SpaceAfter=No` stands where no gap follows; breaks of lines inside a sentence are shown as spaces. Words written as one, such as
 * “can’t” and “Lowell’s”, have a line for the whole before those for their parts.
 */
export function* conlluSentences(doc: Parsed): Generator<string> {
  const write = conlluWriter(doc);
  for (let sentence = 0; sentence + 1 < doc.sentenceStarts.length; sentence += 1) yield write(sentence);
}

/** One sentence as CoNLL-U lines, with the empty line that ends it. */
export const conlluOf = (doc: Parsed, sentence: number): string => conlluWriter(doc)(sentence);

/** Writes any sentence of a text; what they share is worked out once. Where names were found, they stand in MISC, as `NER=B-person`. */
export const conlluWriter = (doc: Parsed & { readonly names?: readonly Name[] }): ((sentence: number, more?: ConlluSentence) => string) => {
  const facts = { morphology: morphologyOf(doc), names: new Map<number, string>() };
  for (const name of doc.names ?? []) {
    for (let token = name.first; token <= name.last; token += 1) facts.names.set(token, `NER=${token === name.first ? 'B' : 'I'}-${kindOf(name)}`);
  }
  return (sentence, more = {}) => sentenceLines(doc, sentence, facts, more);
};

/** What is known of tokens beyond their columns. */
interface TokenNotes {
  readonly morphology: (token: number) => Morphology;
  readonly names: ReadonlyMap<number, string>;
}

const sentenceLines = (doc: Parsed, sentence: number, { morphology, names }: TokenNotes, { comments, text }: ConlluSentence): string => {
  const from = doc.sentenceStarts[sentence]!;
  const to = doc.sentenceStarts[sentence + 1]!;
  const lines = (comments ?? [`sent_id = ${sentence + 1}`]).map((comment) => `# ${onOneLine(comment)}`);
  lines.push(`# text = ${onOneLine(text ?? doc.text.slice(doc.starts[from], doc.ends[to - 1]))}`);
  let wholeEnd = from;
  for (let token = from; token < to; token += 1) {
    if (token >= wholeEnd) {
      wholeEnd = token + 1;
      while (wholeEnd < to && isFused(doc, wholeEnd)) wholeEnd += 1;
      if (wholeEnd > token + 1) lines.push(wholeLine(doc, token, wholeEnd, from));
    }
    const head = doc.heads[token]!;
    lines.push([
      token - from + 1,
      fieldOf(doc.words[token]!),
      fieldOf(doc.lemmas[token]!),
      uposNames[doc.upos[token]!]!,
      xposNames[doc.xpos[token]!]!,
      featsText(morphology(token)),
      head < 0 ? 0 : head - from + 1,
      relationNames[doc.relations[token]!]!,
      '_',
      // Inside words written as one, and after them, their line has said so.
      miscOf(names.get(token), wholeEnd === token + 1 && !isFusedAny(doc, token, from) && isGlued(doc, token)),
    ].join('\t'));
  }
  return lines.join('\n') + '\n\n';
};

const miscOf = (name: string | undefined, glued: boolean): string => [name, glued ? 'SpaceAfter=No' : undefined].filter(Boolean).join('|') || '_';

const wholeLine = (doc: Parsed, first: number, end: number, from: number): string => [
  `${first - from + 1}-${end - from}`, fieldOf(doc.text.slice(doc.starts[first], doc.ends[end - 1])), '_', '_', '_', '_', '_', '_', '_',
  isGlued(doc, end - 1) ? 'SpaceAfter=No' : '_',
].join('\t');

const isGlued = (doc: Parsed, token: number): boolean => token + 1 < doc.length && doc.starts[token + 1] === doc.ends[token];

const isFusedAny = (doc: Parsed, token: number, from: number): boolean => token > from && isFused(doc, token);

const tails = new Set(["n't", 'nt', 'na', 'ta', 'not']);
const clitics = new Set(["'s", "'re", "'ve", "'ll", "'d", "'m"]);

/** Whether a token is written as one with the one before it: a clitic, or the rest of “gonna”. */
const isFused = (doc: Parsed, token: number): boolean => {
  if (token === 0 || doc.ends[token - 1] !== doc.starts[token]) return false;
  const lower = doc.lower[token]!;
  if (tails.has(lower) || clitics.has(lower)) return isLetterBefore(doc, token);
  return xposOf(doc, token) === 'POS' && isApostrophe(lower.charCodeAt(0)) && isLetterBefore(doc, token);
};

/** “60’s” and a quotation mark after a bracket are written otherwise. */
const isLetterBefore = (doc: Parsed, token: number): boolean => {
  const unit = doc.text.charCodeAt(doc.starts[token]! - 1);
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit > 0xbf || (unit >= 0x30 && unit <= 0x39) || unit === 0x2e;
};

const onOneLine = (text: string): string => text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ');

// A field may not be empty nor hold what parts fields and lines; an underscore alone would say that nothing is known.
const fieldOf = (word: string): string => onOneLine(word) || '_';
