import { TextDecoder } from 'node:util';
import { InputFailure } from '../../fetching/failure.ts';
import { maxLineBytes } from '../../fetching/limits.ts';
import { unreadableKind } from '../../fetching/unreadable-kind.ts';
import { conlluOfSentences, conlluOfText } from '../../reading/index.ts';
import type { GivenSentence, ParsingModels } from '../../reading/index.ts';
import { exitCodes } from '../failure.ts';
import { write } from '../output.ts';
import { loadedModels } from '../read/engine.ts';
import { openStream } from '../read/input.ts';
import { linesOf } from '../read/lines.ts';
import { sentencesOf } from './conllu-input.ts';
import type { ParseOptions } from './options.ts';
import { paragraphsOf } from './paragraphs.ts';

/** Parses what comes in and writes it sentence by sentence, in order, no later than its paragraph is whole. */
export const parseStream = async ({ input, goldTokens }: ParseOptions): Promise<number> => {
  const { name, chunks } = await openStream({ input, allowPrivate: false });
  const models = loadedModels();
  const text = refusing(chunks, name);
  if (goldTokens) await parseGiven(text, name, models);
  else await parseText(text, models);
  return exitCodes.fine;
};

const parseText = async (chunks: AsyncIterable<Uint8Array>, models: ParsingModels): Promise<void> => {
  let numbered = 0;
  for await (const { text, blocks } of paragraphsOf(decoded(chunks))) {
    for (const sentence of conlluOfText(text, blocks, models, numbered)) {
      numbered += 1;
      await write(sentence);
    }
  }
};

/** So many words are parsed at once. Sentences do not look at one another, but names do. */
const wordsAtOnce = 4000;

const parseGiven = async (chunks: AsyncIterable<Uint8Array>, name: string, models: ParsingModels): Promise<void> => {
  let held: GivenSentence[] = [];
  let words = 0;
  const flush = async (): Promise<void> => {
    for (const sentence of conlluOfSentences(held, models)) await write(sentence);
    held = [];
    words = 0;
  };
  try {
    for await (const sentence of sentencesOf(linesOf(chunks, maxLineBytes), name)) {
      // A document's names are looked at together, so it begins anew.
      if (words >= wordsAtOnce || sentence.comments.some((comment) => comment.startsWith('newdoc'))) await flush();
      held.push(sentence);
      words += sentence.words.length;
    }
  } finally {
    // What came before a broken line is parsed all the same.
    await flush();
  }
};

/** As text, in UTF-8 unless a byte order mark says otherwise; what is none becomes U+FFFD. */
async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : 'utf-8');
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

/** The stream, unless it begins like something that is no text. */
async function* refusing(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  let first = true;
  for await (const chunk of chunks) {
    const found = first ? unreadableKind(chunk) : null;
    if (found) throw new InputFailure(`${name} is ${found.kind}`, found.packed ? 'unpack it, and pipe its text in' : 'give plain text');
    first = false;
    yield chunk;
  }
}
