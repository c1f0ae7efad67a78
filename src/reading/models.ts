import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { AttributionModels } from './attribution/index.ts';
import { readCueLexicon, readFinderModel } from './attribution/index.ts';
import type { LanguageModel, NameModel } from './language/index.ts';
import { readLanguageModel, readNameModel } from './language/index.ts';
import type { LeftOutOfHtml, PageModel, PageReader } from './page/index.ts';
import { blockScorer, leftOutOfHtml, trainedHtmlReader } from './page/index.ts';

/** Weights and lexicons, read once and passed to `read`; what is in them is data, and never changes. */
export interface Models {
  /** Language to the SHA-256 of its files, in lower-case hexadecimal; `pages` to that of the page reader's, which knows no language. */
  readonly hashes: Readonly<Record<string, string>>;
  readonly language: LanguageModel;
  readonly names: NameModel;
  readonly attribution: AttributionModels;
  readonly readHtml: PageReader;
  /** What `readHtml` leaves unread, and why. */
  readonly leftOutOfHtml: LeftOutOfHtml;
}

/** SHA-256 of the parts one after another, in lower-case hexadecimal. */
export type Sha256 = (...parts: readonly Uint8Array[]) => string;

/**
 * Reads the model files. Keys are paths below `models/`, such as `en/language.bin`; files that are not needed are passed
 * over. An engine with a hash of its own may pass it: it takes a tenth of the time. Throws an Error that names the file where
 * one is missing, damaged or of another format.
 */
export function readModels(files: ReadonlyMap<string, Uint8Array>, hashOf: Sha256 = portableHash): Models {
  const cues = bytesOf(files, 'en/cues.tsv');
  const finder = bytesOf(files, 'en/finder.bin');
  const language = bytesOf(files, 'en/language.bin');
  const names = bytesOf(files, 'en/names.bin');
  const nameModel = readNameModel(names);
  const pages = bytesOf(files, 'pages.json');
  const scorer = blockScorer(pageModelOf(asciiOf(pages)));
  return {
    hashes: { en: hashOf(cues, finder, language, names), pages: hashOf(pages) },
    language: readLanguageModel(language),
    names: nameModel,
    attribution: { cues: readCueLexicon(asciiOf(cues)), finder: readFinderModel(finder), words: nameModel.words },
    readHtml: trainedHtmlReader(scorer),
    leftOutOfHtml: leftOutOfHtml(scorer),
  };
}

function bytesOf(files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`The model file ${name} is missing: install the package anew.`);
  return bytes;
}

function portableHash(...parts: readonly Uint8Array[]): string {
  const hash = sha256.create();
  for (const part of parts) hash.update(part);
  return bytesToHex(hash.digest());
}

function pageModelOf(json: string): PageModel {
  try {
    return JSON.parse(json) as PageModel;
  } catch {
    throw new Error('The model file pages.json is damaged: install the package anew.');
  }
}

/** The lexicon is ASCII and so are numbers in JSON, so that no decoder is needed. */
function asciiOf(bytes: Uint8Array): string {
  let text = '';
  // As arguments of one call: spread, they would be read one by one.
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode.apply(undefined, bytes.subarray(i, i + 8192) as unknown as number[]);
  return text;
}
