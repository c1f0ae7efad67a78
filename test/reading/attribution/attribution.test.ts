import { describe, expect, test } from 'vitest';
import { bundledModels } from '../../../src/bundled-models.ts';
import { read } from '../../../src/reading/index.ts';
import type { Statement } from '../../../src/reading/index.ts';
import type { Case } from '../../corpus.ts';
import { loadCases } from '../../corpus.ts';

/*
 * Every sentence in test/corpus/attribution is read and marked anew, and must come out as it stands there: no statement more,
 * none less. Marks are source, cue, content, audience and venue; attributes on a cue (or on the content of a quotation that merely continues) are
 * checked where they stand: attitude, form, negated, how, parent. The parent of a statement is the one in whose content its cue is marked.
 */

const folder = new URL('../../corpus/attribution', import.meta.url).pathname;

/** One line a fact, so that a difference reads as one. */
function factsMarked({ text, marks }: Case): string[] {
  const facts: string[] = [];
  for (const { role, id, span, attributes } of marks) {
    facts.push(`${id} ${role} «${text.slice(...span)}» at ${span[0]}`);
    for (const [name, value] of Object.entries(attributes ?? {})) facts.push(`${id} ${name} = ${value}`);
  }
  for (const id of new Set(marks.map((m) => m.id))) {
    const anchor = marks.find((m) => m.id === id && m.role === 'cue') ?? marks.find((m) => m.id === id && m.role === 'content');
    const around = marks.filter((m) => anchor && m.role === 'content' && m.id !== id && m.span[0] <= anchor.span[0] && anchor.span[1] <= m.span[1]);
    const parent = around.sort((a, b) => (a.span[1] - a.span[0]) - (b.span[1] - b.span[0]))[0];
    facts.push(`${id} in ${parent?.id ?? 'none'}`);
  }
  return facts.sort();
}

function factsRead(text: string, statements: readonly Statement[], asked: Case): string[] {
  // Statements take the ids of the marks whose cue or content they share; what matches none keeps its own.
  const idOf = new Map(statements.map((s) => [s.id, asked.marks.find((m) => sameSpan(m.role, m.span, s))?.id ?? s.id]));
  const facts: string[] = [];
  for (const s of statements) {
    const id = idOf.get(s.id)!;
    const say = (role: string, span: readonly [number, number]): void => void facts.push(`${id} ${role} «${text.slice(...span)}» at ${span[0]}`);
    s.sources.forEach((span) => say('source', span));
    if (s.cue) say('cue', s.cue);
    s.content.forEach((span) => say('content', span));
    if (s.audience) say('audience', s.audience);
    if (s.venue) say('venue', s.venue);
    facts.push(`${id} in ${s.parent === null ? 'none' : idOf.get(s.parent)!}`);
    const wanted = Object.assign({}, ...asked.marks.filter((m) => m.id === id).map((m) => m.attributes ?? {})) as Record<string, string>;
    for (const name of Object.keys(wanted)) facts.push(`${id} ${name} = ${String(s[name as keyof Statement])}`);
  }
  return facts.sort();
}

const sameSpan = (role: string, span: readonly [number, number], s: Statement): boolean => {
  const own = role === 'cue' ? (s.cue ? [s.cue] : []) : role === 'content' && s.cue === null ? s.content : [];
  return own.some((o) => o[0] < span[1] && span[0] < o[1]);
};

const cases = loadCases(folder);
const models = bundledModels();

describe.each([...new Set(cases.map((c) => c.file))])('%s', (file) => {
  test.each(cases.filter((c) => c.file === file).map((c) => [c.title, c] as const))('%s', (_title, asked) => {
    const { statements } = read({ text: asked.text }, models);
    expect(factsRead(asked.text, statements, asked), `${asked.file}:${asked.line}`).toEqual(factsMarked(asked));
  });
});
