import { html } from './markup.ts';
import type { Markup } from './markup.ts';

/** Where a key counts: on every page; where somebody decides; where words are picked. No page is for both of the latter. */
export const keyScopes = ['everywhere', 'deciding', 'picking'] as const;

/** Something that a key does. */
export interface Key {
  readonly name: string;
  /** The key, unless somebody chose another in the browser. In one place no two have the same. */
  readonly usual: string;
  readonly scope: (typeof keyScopes)[number];
  readonly words: string;
}

const everywhere = [
  ['next', 'j', 'the next item of a list, or the next statement of an article'],
  ['previous', 'k', 'the one before'],
  ['open', 'o', 'open the item, or the statement, that is marked'],
  ['turn', 't', 'in an article: from a statement in the list to its words, and back'],
  ['more', 'l', 'the rest of the list'],
  ['filters', 'f', 'to the filters of the list'],
  ['search', '/', 'to the search field'],
  ['home', 'h', 'to the desk'],
  ['review', 'r', 'to the review'],
  ['add', 'i', 'add a page'],
  ['cite', 'c', 'copy the citation'],
  ['speaker', 'e', 'correct the speaker of the statement that is marked, or shown'],
  ['words', 'w', 'correct its words'],
  ['attitude', 'a', 'correct its attitude'],
  ['dismiss', 'd', 'take it out'],
  ['merge', 'm', 'make this party, claim or quotation one with another'],
  ['split', 'p', 'make two of it'],
  ['undo', 'u', 'undo what was just done'],
  ['help', '?', 'this help, on every page'],
] as const;

/** So many speakers of an article have keys. */
export const speakersWithKeys = 9;

const deciding = [
  ...Array.from({ length: speakersWithKeys }, (_, index) => [`speaker-${index + 1}`, String(index + 1), `choose speaker number ${index + 1}`] as const),
  ['somebody-else', 'b', 'choose somebody else'], ['nobody', '0', 'choose that it is not known'],
  ['right', 'g', 'it is right as it is'], ['one', 'y', 'they are one'], ['two', 'n', 'they are two'], ['none', 'x', 'it is no statement: take it out'], ['skip', 's', 'skip it'],
] as const;

const picking = [
  ['pick-source', '1', 'the selected words are the source'], ['pick-cue', '2', 'they are the cue'], ['pick-content', '3', 'they are the content'],
  ['pick-more', '4', 'they are added to the content'],
] as const;

/** Every key there is: pages show them, the script does what they say, and the page of keys lets each be another. */
export const keys: readonly Key[] = keyScopes.flatMap((scope) => (
  { everywhere, deciding, picking }[scope].map(([name, usual, words]) => ({ name, usual, scope, words }))));

type KeyName = (typeof everywhere | typeof picking)[number][0] | 'somebody-else' | 'nobody' | 'right' | 'one' | 'two' | 'none' | 'skip' | `speaker-${number}`;

/** That a key presses an element. */
export const pressedBy = (name: KeyName): Markup => html` data-does="${name}"`;

/** The key, beside what it does. Those who hear the page have the page of keys. */
export const keySign = (name: KeyName): Markup => html`<kbd aria-hidden="true" data-key-of="${name}">${keys.find((key) => key.name === name)!.usual}</kbd>`;
