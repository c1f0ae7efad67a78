import { oneLine } from '../../fetching/failure.ts';
import { inWords, maxLineBytes } from '../../fetching/limits.ts';
import { isIsoDate } from '../../reading/index.ts';
import type { Page } from '../../reading/index.ts';
import { isWebAddress } from './web-address.ts';

/** One line of a `--jsonl` stream, understood; or what is wrong with it. */
export type Request =
  | { readonly id: Id; readonly page: Page }
  | { readonly id: Id | null; readonly error: string };
export type Id = string | number;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Understands a line; null for one with nothing on it. Never throws. */
export const requestOf = (bytes: Uint8Array | null): Request | null => {
  if (bytes === null) return { id: null, error: `the line is longer than ${inWords(maxLineBytes)}` };
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { id: null, error: 'the line is not in UTF-8' };
  }
  if (text.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { id: null, error: `the line is not JSON (${oneLine((error as Error).message)})` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { id: null, error: 'the line is JSON, but not an object' };
  return ofObject(value as Readonly<Record<string, unknown>>);
};

const inputs = ['html', 'text', 'page'] as const;
const facts = ['url', 'published', 'outlet'] as const;

const ofObject = (line: Readonly<Record<string, unknown>>): Request => {
  const given = own(line, 'id');
  if (typeof given !== 'string' && !(typeof given === 'number' && Number.isFinite(given))) {
    return { id: null, error: given === undefined ? '"id" is missing' : '"id" is neither a string nor a number' };
  }
  const bad = (error: string): Request => ({ id: given, error });

  const found = inputs.filter((name) => own(line, name) !== undefined && own(line, name) !== null);
  if (found.length === 0) return bad('there is none of "html", "text" and "page"');
  if (found.length > 1) return bad(`${found.map((name) => `"${name}"`).join(' and ')} exclude each other`);
  const input = found[0]!;
  const source = own(line, input);
  if (typeof source !== 'string') return bad(`"${input}" is not a string`);

  const known: { url?: string; published?: string; outlet?: string } = {};
  for (const name of facts) {
    // Null is how many exporters write “not known”.
    const value = own(line, name) ?? undefined;
    if (value === undefined) continue;
    if (typeof value !== 'string') return bad(`"${name}" is not a string`);
    if (name === 'published' && !isIsoDate(value)) return bad(`"published" is no ISO 8601 date: ${oneLine(value.slice(0, 60))}`);
    if (name === 'url' && !isWebAddress(value)) return bad(`"url" is no http or https address: ${oneLine(value.slice(0, 60))}`);
    known[name] = value;
  }
  if (input === 'html') return { id: given, page: { html: source, ...known } };
  return { id: given, page: input === 'text' ? { text: source, ...known } : { page: source, ...known } };
};

const own = (line: Readonly<Record<string, unknown>>, name: string): unknown => Object.hasOwn(line, name) ? line[name] : undefined;
