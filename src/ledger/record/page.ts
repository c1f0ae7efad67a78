import { createHash } from 'node:crypto';
import type { Engine as ReadingEngine } from '../../reading/index.ts';

/** What is brought to the ledger: bytes, as what to read them, and what the bringer knows of them. */
export interface BroughtPage {
  /** What the bringer calls it: a path, an address, a number of a line. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: 'html' | 'page' | 'text';
  /** As a server named it; tells the encoding. */
  readonly contentType: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
}

/** The names of a page: `snapshot` is the SHA-256 of its bytes; `id` of these and of all else that reading goes by. */
export interface PageNames {
  readonly id: string;
  readonly snapshot: string;
}

/** In hexadecimal digits: 128 bits. */
const idLength = 32;

/**
 * The same bytes from two outlets are two articles, and the same page brought twice is one: so the id covers the bytes, how they are read and the facts
 * that came with them.
 */
export function namesOf({ bytes, kind, contentType, url, published, outlet }: BroughtPage): PageNames {
  const snapshot = sha256(bytes);
  return { snapshot, id: sha256(JSON.stringify(['onrecord-page/1', snapshot, kind, contentType, url, published, outlet])).slice(0, idLength) };
}

/** The same for the same rules and models. */
export function engineIdOf({ version, models }: ReadingEngine): string {
  const sorted = Object.entries(models).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([version, sorted])).slice(0, 16);
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
