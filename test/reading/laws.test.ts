import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundledModels } from '../../src/bundled-models.ts';
import { read } from '../../src/reading/index.ts';
import type { Page, Reading, Span } from '../../src/reading/index.ts';
import { loadCases } from '../corpus.ts';

/* What holds for every reading of every text, however odd: tried with random articles made of words, marks and noise. */

const models = bundledModels();

const names = ['Marta Ilves', 'the ministry', 'Lowell', 'officials', 'a senior officer', 'She', 'Experts', 'the Harbour Authority'];
const verbs = ['said', 'denied', 'announced', 'promised to', 'told reporters', 'doubts', 'called for', 'expressed skepticism about', 'according to'];
const words = ['the bridge', 'is safe', 'that', 'about 4,000 troops', 'on Monday', 'in a statement', 'the announcement', 'to leave', 'if', 'and', 'not', 'premature'];
const marks = ['“', '”', '"', "''", '‘', '’', '.', ',', ':', '?', '—', '…', '(', ')', '\n', '\n\n', ' ### '];
const noise = ['\u0000', '\ud800', '\udc00', '\u{1f4f0}', '\ufe0f', '\u{e0100}', '\u200b', '\u00a0', '\r\n', 'é', '<b>', '&amp;', '[', '\\'];
const article = fc.array(fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...names) }, { weight: 4, arbitrary: fc.constantFrom(...verbs) }, { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 4, arbitrary: fc.constantFrom(...marks) }, { weight: 1, arbitrary: fc.constantFrom(...noise) },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
), { maxLength: 60 }).map((pieces) => pieces.join(' '));
const page: fc.Arbitrary<Page> = article.chain((text) => fc.constantFrom<Page>({ text }, { page: text }, { html: `<article><h1>News</h1><p>${text}</p></article>` }));

function spansOf({ statements, speakers, figures, announcements, notes, article: { parts } }: Reading): Span[] {
  const given = (...spans: readonly (Span | null)[]): Span[] => spans.filter((s) => s !== null);
  return [
    ...parts.map((p) => p.span),
    ...statements.flatMap((s) => [...s.sources, ...s.content, ...given(s.cue, s.audience, s.venue)]),
    ...speakers.flatMap((s) => [...s.mentions, ...s.roles.map((r) => r.span)]),
    ...figures.map((f) => f.span), ...announcements.map((a) => a.span), ...notes.flatMap((n) => given(n.span)),
  ];
}

describe('Every reading', () => {
  /** What once broke a law. */
  const examples: [Page][] = [[{ text: 'expressed skepticism about said' }]];
  const holds = (law: (reading: Reading, page: Page) => void): void =>
    fc.assert(fc.property(page, (p) => law(read(p, models), p)), { numRuns: 300, examples });

  test('has its spans inside the text, and none is empty', () => holds((reading) => {
    for (const [start, end] of spansOf(reading)) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(reading.article.text.length);
    }
  }));

  test('leaves flattened and bare text as it came', () => holds((reading, p) => {
    if ('text' in p) expect(reading.article.text).toBe(p.text);
    if ('page' in p) expect(reading.article.text).toBe(p.page);
  }));

  test('has parts in order, and none overlaps another', () => holds(({ article: { parts } }) => {
    parts.slice(1).forEach((part, i) => expect(part.span[0]).toBeGreaterThanOrEqual(parts[i]!.span[1]));
  }));

  test('never lets content and cue overlap', () => holds(({ statements }) => {
    for (const { cue, content } of statements) for (const span of content) if (cue) expect(span[0] < cue[1] && cue[0] < span[1]).toBe(false);
  }));

  test('numbers its statements in order, each after its parent, in whose content its cue stands', () => holds(({ statements }) => {
    statements.forEach((s, i) => {
      expect(s.id).toBe(`s${i + 1}`);
      if (s.parent === null) return;
      const parent = statements.slice(0, i).find((p) => p.id === s.parent);
      expect(parent).toBeDefined();
      const anchor = s.cue ?? s.content[0]!;
      expect(parent!.content.some((c) => c[0] <= anchor[0] && anchor[1] <= c[1])).toBe(true);
    });
  }));

  test('names only speakers and statements that it has', () => holds(({ statements, speakers, figures, announcements }) => {
    const speakerIds = new Set(speakers.map((s) => s.id));
    const statementIds = new Set(statements.map((s) => s.id));
    for (const s of statements) for (const id of [s.speaker, ...s.candidates]) if (id !== null) expect(speakerIds).toContain(id);
    for (const f of figures) if (f.statement !== null) expect(statementIds).toContain(f.statement);
    for (const a of announcements) expect(statementIds).toContain(a.statement);
  }));

  test('takes every name from the text', () => holds(({ speakers, article: { text } }) => {
    for (const { name, roles } of speakers) for (const words of [name, ...roles.flatMap((r) => [r.title, r.of ?? r.title])]) expect(text).toContain(words);
  }));

  test('is the same when it is made again', () => holds((reading, p) => {
    expect(JSON.stringify(read(p, models))).toBe(JSON.stringify(reading));
  }));
});

describe('A text that is cut off anywhere', () => {
  const texts = loadCases(new URL('../corpus/attribution', import.meta.url).pathname).map(({ text }) => text.split(/\s+/));
  const cut = fc.constantFrom(...texts).chain((own) => fc.tuple(fc.nat(own.length - 1), fc.nat(own.length)).map(([from, length]) => own.slice(from, from + length + 1).join(' ')));
  const saysNothing = /^(?:(?:an?|and|at|but|by|for|from|if|in|into|of|on|or|than|that|the|to|with|whether)(?:\s+|$))+$/i;
  const examples: [string][] = [['Roe denied that he had promised that'], ['Ilves called for an'], ['The mayor said on Monday that'], ['It is believed that the'], ['The union doubts the figures that the ministry announced in']];

  test('has no content that says nothing', () => fc.assert(fc.property(cut, (text) => {
    for (const { content } of read({ text }, models).statements) {
      const words = content.map(([start, end]) => text.slice(start, end)).join(' ');
      // “Denies that”, before anything else, points at what was said.
      if (!/^that$/i.test(words) || content[0]![1] === text.length) expect(words).not.toMatch(saysNothing);
    }
  }), { numRuns: 1000, examples }));
});

describe('Reading stays linear', () => {
  // Twice the text may take a little more than twice the time; what is quadratic takes four times as much. Counted in statements and
  // characters that come out, not in seconds: a test that is timed cannot be trusted, so the sizes are such that a quadratic step would
  // run into the limit of the test itself.
  const hostile: readonly (readonly [string, string])[] = [
    ['apostrophes that never close', " 'a".repeat(150_000)],
    ['quotations in one paragraph', '“We go,” he said. '.repeat(15_000)],
    ['a sentence without an end', 'he said that '.repeat(20_000)],
    ['one word', 'a'.repeat(1_000_000)],
    ['opening marks', '“'.repeat(200_000)],
    ['colons', 'A: '.repeat(100_000)],
    ['commas', 'said, '.repeat(60_000)],
  ];
  test.each(hostile)('with %s', (_what, text) => {
    const reading = read({ text }, models);
    expect(reading.article.text.length).toBe(text.length);
  }, 60_000);
});
