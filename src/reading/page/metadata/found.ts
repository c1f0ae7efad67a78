import { decodeHTML } from 'entities';
import type { Told } from '../../reading.ts';
import type { PageHead } from './page-head.ts';

/* Something that a page says about its article, with where it says it. */

export interface Found<Value = string> {
  readonly value: Value;
  readonly told: Told;
}

export const found = <Value>(value: Value, place: Told['place'], name: string | null = null): Found<Value> => ({ value, told: { place, name } });

/** What JSON-LD says under a name, or nothing. */
export const inLinkedData = (value: string | null | undefined, name: string): Found | null => (value ? found(value, 'json-ld', name) : null);

/** The first of these meta elements that says anything. */
export function inMeta(head: PageHead, names: readonly string[]): Found | null {
  for (const name of names) {
    const value = head.metas.get(name)?.find((content) => content.trim() !== '');
    if (value !== undefined) return found(value.trim(), 'meta', name);
  }
  return null;
}

/** The first of these meta elements that says anything once it is made plain; of each the first content that is not blank counts. */
export function firstInMeta(head: PageHead, names: readonly string[], plain: (value: string) => string | null): Found | null {
  for (const name of names) {
    if (!head.metas.has(name)) continue;
    const one = firstOf([inMeta(head, [name])], plain);
    if (one !== null) return one;
  }
  return null;
}

/** What an element with this itemprop says. */
export function inItems(head: PageHead, name: string): Found | null {
  const value = head.items.get(name.toLowerCase())?.find((content) => content.trim() !== '');
  return value === undefined ? null : found(value.trim(), 'microdata', name);
}

/** The first that says anything once it is made plain. */
export function firstOf(given: readonly (Found | null)[], plain: (value: string) => string | null): Found | null {
  for (const one of given) {
    const value = one === null ? null : plain(one.value);
    if (value) return { value, told: one!.told };
  }
  return null;
}

/** Pages often escape twice: an entity that is left in a value is decoded, and white space is made plain. */
export function clean(text: string): string {
  if (!/[&<\n\t\r\f\u00a0]| {2}|^\s|\s$/.test(text)) return text;
  return (text.includes('&') ? decodeHTML(text) : text).replace(/<[^<>]{1,80}>/g, '').replace(/[\s\u00a0]+/g, ' ').trim();
}
