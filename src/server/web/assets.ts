import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { keys } from './keys.ts';
import { articleStyle, chosenStyle, findingsStyle, palette } from './reading-page/style.ts';
import { deskStyle } from './style/desk.ts';
import { figureStyle } from './style/figure.ts';
import { quotationStyle } from './style/quotation.ts';

/** A file that pages ask for. Its name has its hash in it, so that it can be kept for ever. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

/** In an article with more statements, those after the last of these are marked in the list alone. */
const statementsWithRules = 150;

const asset = (name: string, extension: string, type: string, body: string): Asset => (
  { path: `/assets/${name}-${createHash('sha256').update(body).digest('hex').slice(0, 16)}.${extension}`, type: `${type}; charset=utf-8`, body });

export const styleSheet = asset(
  'desk', 'css', 'text/css', [palette, deskStyle, articleStyle, findingsStyle, quotationStyle, figureStyle, chosenStyle(statementsWithRules)].join('\n'),
);
export const script = asset('desk', 'js', 'text/javascript', `const keys = ${JSON.stringify(keys)};\n${readFileSync(new URL('./desk.js', import.meta.url), 'utf8')}`);

/** Two lines of a page, one of them quoted. */
export const icon: Asset = {
  path: '/assets/icon.svg', type: 'image/svg+xml',
  body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#7a2418"/><g fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"><path d="M7 10h18M7 16h11M7 22h15"/></g></svg>',
};

export const assets: ReadonlyMap<string, Asset> = new Map([styleSheet, script, icon].map((one) => [one.path, one]));
