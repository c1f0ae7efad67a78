import { relationNames, uposNames, xposNames, type Parsed } from './tokens.ts';

/**
 * The sentences of a parsed text as CoNLL-U, sentence by sentence: a `# text` comment, a line for each word, an empty line.
 * `SpaceAfter=No` stands where no gap follows; breaks of lines inside a sentence are shown as spaces.
 */
export function* conlluSentences(doc: Parsed): Generator<string> {
  for (let sentence = 0; sentence + 1 < doc.sentenceStarts.length; sentence += 1) yield conlluOf(doc, sentence);
}

/** One sentence as CoNLL-U lines, with the empty line that ends it. */
export const conlluOf = (doc: Parsed, sentence: number): string => {
  const from = doc.sentenceStarts[sentence]!;
  const to = doc.sentenceStarts[sentence + 1]!;
  const lines = [`# sent_id = ${sentence + 1}`];
  lines.push(`# text = ${onOneLine(doc.text.slice(doc.starts[from], doc.ends[to - 1]))}`);
  for (let token = from; token < to; token += 1) {
    const head = doc.heads[token]!;
    const glued = token + 1 < doc.length && doc.starts[token + 1] === doc.ends[token];
    lines.push([
      token - from + 1,
      fieldOf(doc.words[token]!),
      fieldOf(doc.lemmas[token]!),
      uposNames[doc.upos[token]!]!,
      xposNames[doc.xpos[token]!]!,
      '_',
      head < 0 ? 0 : head - from + 1,
      relationNames[doc.relations[token]!]!,
      '_',
      glued ? 'SpaceAfter=No' : '_',
    ].join('\t'));
  }
  return lines.join('\n') + '\n\n';
};

const onOneLine = (text: string): string => text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ');

// A field may not be empty nor hold what parts fields and lines; an underscore alone would say that nothing is known.
const fieldOf = (word: string): string => onOneLine(word) || '_';
