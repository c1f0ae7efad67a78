/* Gold pages for training and measuring, and their folds: the pages of one outlet always stand on one side. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface GoldPage {
  readonly articleBody: string;
  readonly url?: string;
  readonly images?: readonly { readonly caption: string | null }[];
  readonly authors?: readonly string[];
}

export interface CorpusPage { readonly id: string; readonly source: string; readonly gold: GoldPage }

export const folds = 4;

/** The registered name in a URL, about: `news.example.co.uk` gives `example.co.uk`. */
export function outletOfUrl(url: string): string {
  const host = /^\w+:\/\/([^/?#:]+)/.exec(url)?.[1]?.toLowerCase() ?? url;
  const parts = host.split('.');
  const short = parts.length > 2 && parts.at(-2)!.length <= 3;
  return parts.slice(short ? -3 : -2).join('.');
}

/** The fold of an outlet: a hash of its name. */
export function foldOf(url: string | null | undefined): number {
  let hash = 2_166_136_261;
  for (const c of outletOfUrl(url ?? '')) hash = Math.imul(hash ^ c.codePointAt(0)!, 16_777_619) >>> 0;
  return (hash >>> 8) % folds;
}

/** Pages of one set in the order of their names; null where the corpus is not there. */
export function corpusPages(folder: string): readonly CorpusPage[] | null {
  const truth = path.join(folder, 'ground-truth.json');
  if (!existsSync(truth)) return null;
  const gold = JSON.parse(readFileSync(truth, 'utf8')) as Record<string, GoldPage>;
  return readdirSync(path.join(folder, 'html')).sort().flatMap((name) => {
    const id = name.replace(/\.html\.gz$/, '');
    const page = gold[id];
    return page ? [{ id, source: gunzipSync(readFileSync(path.join(folder, 'html', name))).toString('utf8'), gold: page }] : [];
  });
}
