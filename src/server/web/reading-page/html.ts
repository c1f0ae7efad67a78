import type { Reading } from '../../../reading/index.ts';
import type { Span } from '../../../reading/index.ts';
import { visible } from '../visible.ts';
import { everything, listPlace } from './part.ts';
import type { Part } from './part.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Any text as HTML, fit for element content and for quoted attributes. */
export const html = (text: string): string => visible(text).replace(/[&<>"']/g, (sign) => entities[sign]!);

/** The same, set apart from the direction of the writing around it. */
export const apart = (text: string): string => `<bdi>${html(text)}</bdi>`;

/** The words of a span, as HTML. */
export const wordsOf = (reading: Reading, [start, end]: Span): string => apart(reading.article.text.slice(start, end));

/** What the page needs again and again: names by id, and statements' numbers, counted from 1. */
export interface Names {
  readonly speakers: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, number>;
  /** Of the lists beside the text, what this page has. */
  readonly part: Part;
}

export const namesOf = (reading: Reading, part: Part = everything): Names => ({
  part,
  speakers: new Map(reading.speakers.map(({ id, name }) => [id, name])),
  numbers: new Map(reading.statements.map(({ id }, index) => [id, index + 1])),
});

/** A link to a statement in the list, or its id where there is no such statement. */
export function statementLink(names: Names, id: string): string {
  const number = names.numbers.get(id);
  return number === undefined ? html(id) : `<a href="${listPlace(names.part, number)}">statement ${number}</a>`;
}
