import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { CueLexicon } from './attribution/index.ts';
import { readCueLexicon } from './attribution/index.ts';
import type { LanguageModel } from './language/index.ts';
import { readLanguageModel } from './language/index.ts';

/** Weights and lexicons, read once and passed to `read`; what is in them is data, and never changes. */
export interface Models {
  /** Language to the SHA-256 of its files, in lower-case hexadecimal. */
  readonly hashes: Readonly<Record<string, string>>;
  readonly language: LanguageModel;
  readonly cues: CueLexicon;
}

/**
 * Reads the model files of English. Keys are paths below `models/`, such as `en/language.bin`; files that are not needed are
 * passed over. Throws an Error that names the file where one is missing, damaged or of another format.
 */
export function readModels(files: ReadonlyMap<string, Uint8Array>): Models {
  const needed = ['en/cues.tsv', 'en/language.bin'].map((name) => {
    const bytes = files.get(name);
    if (!bytes) throw new Error(`The model file ${name} is missing: install the package anew.`);
    return bytes;
  });
  const [cues, language] = needed as [Uint8Array, Uint8Array];
  const hash = sha256.create();
  for (const bytes of needed) hash.update(bytes);
  return {
    hashes: { en: bytesToHex(hash.digest()) },
    language: readLanguageModel(language),
    cues: readCueLexicon(asciiOf(cues)),
  };
}

/** The lexicon is ASCII by its format, so that no decoder is needed. */
function asciiOf(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}
