import { describe, expect, it } from 'vitest';
import type { Correction, JournalRow, StatementRow, ToldEffects, ToldFinding } from '../../../src/ledger/index.ts';
import type { Hand } from '../../../src/server/web/hand.ts';
import { onOrIn } from '../../../src/server/web/dates.ts';
import { effectsNote } from '../../../src/server/web/pages/effects.ts';
import { journalItem } from '../../../src/server/web/pages/journal.ts';
import { statementItem } from '../../../src/server/web/pages/lists.ts';

const textOf = (markup: string): string => markup.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ').trim();

const nothing: ToldEffects = { findings: [], givers: [], positions: [], relations: [], groups: [], names: new Map() };
const merged = { kind: 'parties', before: [['a/parties/p1'], ['b/parties/p1', 'c/parties/p1']], after: [['a/parties/p1', 'b/parties/p1', 'c/parties/p1']] };
const claims = { ...merged, kind: 'claims' };

describe('what a decision would change', () => {
  it('is told before that nothing else does', () => {
    expect(textOf(effectsNote({ ...nothing, groups: [merged] }, { kind: 'parties' }).markup))
      .toBe('This would change: parties: 2 groups of 1 speaker and 2 speakers become 1 group of 3 speakers This would change nothing else.');
  });
  it('is told apart from what else changes', () => {
    expect(textOf(effectsNote({ ...nothing, groups: [claims, merged] }, { kind: 'parties' }).markup))
      .toMatch(/^This would change: parties: [^:]+ 3 speakers This would change 2 other findings\. claims: 2 groups/);
  });
  it('is told in the words of what changes', () => {
    const finding: ToldFinding = { id: 'a/s2', finding: 'a/s2', kind: 'statement', words: 'the bridge was safe', change: 'changed', fields: ['speaker'], changes: ['the speaker was Ada Quill and is Bo Ferrel'] };
    const position = { claim: 'b/claims/s1', statement: 'a/s2', position: 'asserts', party: 'Ada Quill' } as const;
    const { markup } = effectsNote({
      ...nothing, findings: [finding, { ...finding, id: 'a', finding: 'a', kind: 'article', words: null, changes: ['the outlet was none and is The Quay'] }],
      positions: [{ id: 'a/claims/s2', before: position, after: { ...position, party: 'Bo Ferrel' } }], names: new Map([['b/claims/s1', 'the bridge is safe']]),
    }, { finding: 'a/s1' });
    expect(textOf(markup)).toBe('This would change 3 other findings. the statement “the bridge was safe”: the speaker was Ada Quill and is Bo Ferrel '
      + 'the article itself: the outlet was none and is The Quay the claim “the bridge is safe”: Ada Quill asserts, then Bo Ferrel asserts');
    expect(markup).toContain('href="/statements/a/s2"');
  });
  it('is nothing where all stays', () => {
    expect(textOf(effectsNote(nothing, { kind: 'parties' }).markup)).toBe('This would change nothing else. Everything stays as it is.');
  });
});

const hand = { mayWrite: false, isAccount: false, name: '', token: 't' } as unknown as Hand;
const dismissed = {
  id: 'c1', kind: 'dismiss', page: 'a', other: null, anchor: { at: { finding: 'figure', text: 'x', spans: [[0, 4]], words: ['4,000 troops'] } }, change: {},
  who: 'Ada Quill', at: '2026-05-01T12:00:00.000Z', why: 'a year', undoes: null,
} as const satisfies Correction;
const undo: JournalRow = { ...dismissed, id: 'c2', kind: 'undo', anchor: { correction: 'c1' }, who: 'Bo Ferrel', why: 'it is one', undoes: 'c1', undoneBy: null };

describe('an entry of the journal', () => {
  it('says what is none', () => {
    expect(textOf(journalItem({ ...dismissed, undoneBy: null }, hand, new Map()).markup)).toMatch(/^dismiss This is no figure\. 4,000 troops Ada Quill/);
  });
  it('says which decision it takes back, wherever that stands', () => {
    const { markup } = journalItem(undo, hand, new Map([['c1', dismissed]]));
    expect(textOf(markup)).toMatch(/^undo Takes back the decision of Ada Quill of 1 May 2026, 12:00 UTC: dismiss This is no figure\. 4,000 troops Bo Ferrel/);
    expect(markup).toContain('href="/journal?article=a#c-c1"');
  });
});

describe('when something was said', () => {
  it.each([['2026-03-09', 'said on 9 March 2026'], ['2026-03', 'said in March 2026'], ['2026', 'said in 2026']])('is written as exactly as it is known: %s', (saidOn, words) => {
    const article = { id: 'a', title: 'T', outlet: null, published: null };
    const row = { id: 'a/s1', attitude: 'asserts', negated: false, form: 'direct', sourceKind: 'named', saidOn, cue: null, content: [], sources: [], speaker: null, correction: null, article };
    expect(textOf(statementItem(row as unknown as StatementRow).markup)).toContain(words);
    expect(words).toContain(` ${onOrIn(saidOn)} `);
  });
});
