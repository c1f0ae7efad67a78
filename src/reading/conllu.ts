import type { Blocks, LanguageModel, Named, NameModel, Parsed, Tokenised } from './language/index.ts';
import { assemble, conlluWriter, findNames, lowered, parse, tag, tokenise } from './language/index.ts';

/*
 * Text in, CoNLL-U out: the language floor by itself, for whoever wants syntax and no statements.
 */

/** What parsing needs of the models. */
export interface ParsingModels {
  readonly language: LanguageModel;
  readonly names: NameModel;
}

/** A sentence whose words are given, such as a treebank's. */
export interface GivenSentence {
  /** What stands above the sentence, each without its `# `; the text itself is written besides. */
  readonly comments: readonly string[];
  readonly words: readonly string[];
  readonly text: string;
  /** Of each word in `text`, in UTF-16 code units: in order, never overlapping. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * The sentences of a text as CoNLL-U, one after the other. `numbered`: how many sentences came before, since they are counted in
 * `# sent_id`; the first of each block is a new paragraph.
 */
export function* conlluOfText(text: string, blocks: Blocks, models: ParsingModels, numbered = 0): Generator<string> {
  const doc = withSyntax(tokenise(text, blocks), models);
  const write = conlluWriter(doc);
  for (let sentence = 0; sentence + 1 < doc.sentenceStarts.length; sentence += 1) {
    const begins = sentence === 0 || doc.blockOf[sentence] !== doc.blockOf[sentence - 1];
    yield write(sentence, { comments: [...(begins ? ['newpar'] : []), `sent_id = ${numbered + sentence + 1}`] });
  }
}

/** The same for sentences whose words and ends are given; each keeps its comments. */
export function* conlluOfSentences(sentences: readonly GivenSentence[], models: ParsingModels): Generator<string> {
  const doc = withSyntax(givenTokens(sentences), models);
  const write = conlluWriter(doc);
  for (const [index, { comments, text }] of sentences.entries()) yield write(index, { comments, text });
}

const withSyntax = (tokens: Tokenised, { language, names }: ParsingModels): Parsed & Named => findNames(parse(tag(tokens, language), language), names);

/** Sentences with a line break between them; what a word is written as may differ from the word itself. */
const givenTokens = (sentences: readonly GivenSentence[]): Tokenised => {
  const starts: number[] = [];
  const ends: number[] = [];
  const firsts: number[] = [];
  const words: string[] = [];
  let text = '';
  for (const sentence of sentences) {
    firsts.push(starts.length);
    for (const start of sentence.starts) starts.push(text.length + start);
    for (const end of sentence.ends) ends.push(text.length + end);
    // One by one: a sentence may have more words than a call may have arguments.
    for (const word of sentence.words) words.push(word);
    text += `${sentence.text}\n`;
  }
  const bare = assemble(text, [[0, text.length]], starts, ends, firsts, firsts.map(() => 0));
  return { ...bare, words, lower: words.map(lowered) };
};
