import { describe, expect, test } from 'vitest';
import { found } from '../../../../src/reading/page/metadata/found.ts';
import type { Found } from '../../../../src/reading/page/metadata/found.ts';
import { titleOf } from '../../../../src/reading/page/metadata/titles.ts';
import type { Note } from '../../../../src/reading/reading.ts';

const linked = (value: string): Found => found(value, 'json-ld', 'headline');
const social = (value: string): Found => found(value, 'meta', 'og:title');

interface Page { readonly declared: readonly Found[]; readonly headlines?: readonly string[]; readonly overText?: string | null; readonly isNews?: boolean }

function chosen({ declared, headlines = [], overText = null, isNews = true }: Page): { title: string | null; place: string | null; notes: readonly Note[] } {
  const notes: Note[] = [];
  const title = titleOf({ declared, isNews }, { headlines, overText, bylines: [], called: [], dates: [], atHead: [], changes: [] }, notes);
  return { title: title?.value ?? null, place: title?.told.place ?? null, notes };
}

describe('the title of the article, of those that a page gives', () => {
  test('a heading made of two lines is taken with the space that the page declares', () => {
    const page = { headlines: ['Tern BayHarbour to close in May'] };
    expect(chosen({ ...page, declared: [social('Tern Bay: Harbour to close in May')] }).title).toBe('Tern Bay: Harbour to close in May');
    expect(chosen({ ...page, declared: [linked('Tern Bay – Harbour to close in May'), social('Tern Bay: Harbour to close in May')] }).title)
      .toBe('Tern Bay – Harbour to close in May');
  });

  test('and as it is shown where some place of the page has the same words', () => {
    const page = { headlines: ['Harbour to close in May'], declared: [social('Har bour to close in May'), linked('Harbour to close in May')] };
    expect(chosen(page)).toMatchObject({ title: 'Harbour to close in May', place: 'words' });
  });

  const other = 'Ferries and winter storms: what comes next';

  test('a heading right above the text is the title even where nothing declared agrees, and that is noted', () => {
    const line = 'How the island prepares for rough seas';
    const page = { declared: [linked(other), social(other)], headlines: [line] };
    const { title, place, notes } = chosen({ ...page, overText: line });
    expect({ title, place }).toEqual({ title: line, place: 'words' });
    expect(notes.map(({ kind }) => kind)).toEqual(['contradiction']);
    expect(chosen(page).title).toBe(other);
  });

  test('not the name of a column, nor a paragraph', () => {
    for (const line of ['Notes from the harbour', 'Word '.repeat(60).trim()]) {
      expect(chosen({ declared: [linked(other)], headlines: [line], overText: line }).title).toBe(other);
    }
  });

  test('nor where another heading above it agrees', () => {
    const line = 'How the island prepares for rough seas';
    expect(chosen({ declared: [linked(other)], headlines: [line, other], overText: line }).title).toBe(other);
  });
});
