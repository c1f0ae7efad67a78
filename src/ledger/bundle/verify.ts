import { entryOf } from '../journal/correction.ts';
import { namesOf, sha256 } from '../record/page.ts';
import { hashOfBundle } from './bundle.ts';
import type { Bundle } from './bundle.ts';

/** What was found when a bundle was checked: each fault in words; none where it is sound. */
export interface Verified {
  readonly faults: readonly string[];
  readonly articles: number;
  readonly passages: number;
  /** Stretches of text whose words were compared. */
  readonly stretches: number;
}

/** Checks a bundle by itself: hashes, ids, spans and words. Whatever is given is answered; nothing is thrown. */
export function verifyBundle(given: unknown): Verified {
  const faults: string[] = [];
  const counts = { articles: 0, passages: 0, stretches: 0 };
  try {
    const bundle = given as Bundle;
    if (bundle.format !== 'onrecord-bundle/1') return { faults: ['it is no bundle of format onrecord-bundle/1'], ...counts };
    if (hashOfBundle(bundle) !== bundle.sha256) faults.push('the bundle’s own hash does not fit what is in it');

    const texts = new Map<string, string>();
    for (const { id, text, textSha256, page } of bundle.articles) {
      counts.articles++;
      const bytes = Buffer.from(page.bytes, 'base64');
      const { kind, contentType, url, published, outlet } = page;
      const names = namesOf({ name: '', bytes, kind, contentType, url, published, outlet });
      if (names.snapshot !== page.snapshot) faults.push(`article ${id}: the page’s bytes do not have the hash ${page.snapshot}`);
      if (names.id !== id) faults.push(`article ${id}: the id does not fit the page and its facts`);
      // A lone surrogate counts as U+FFFD, as it does where the hash is made.
      if (sha256(text) !== textSha256) faults.push(`article ${id}: the text does not have the hash ${textSha256}`);
      texts.set(id, text);
    }
    for (const { id, article, stretches } of bundle.passages) {
      counts.passages++;
      const text = texts.get(article);
      if (text === undefined) faults.push(`passage ${id}: its article is not in the bundle`);
      for (const { span: [start, end], words } of stretches) {
        counts.stretches++;
        if (text !== undefined && text.slice(start, end) !== words) faults.push(`passage ${id}: the words at ${start}–${end} are others than it says`);
      }
    }
    for (const { id, ...entry } of bundle.corrections) {
      if (entryOf(entry).id !== id) faults.push(`correction ${id}: its id does not fit what it says`);
    }
  } catch (error) {
    faults.push(`it is not whole (${error instanceof Error ? error.message : String(error)})`);
  }
  return { faults, ...counts };
}
