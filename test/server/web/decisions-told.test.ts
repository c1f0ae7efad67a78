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
const names = new Map([['a/parties/p1', 'Ada Quill'], ['b/parties/p1', 'A. Quill']]);

describe('what a decision would change', () => {
  it('is told before that nothing else does', () => {
    expect(textOf(effectsNote({ ...nothing, groups: [merged], names }, { kind: 'parties' }).markup))
      .toBe('This would change: the parties “Ada Quill” and “A. Quill” become one: 1 speaker and 2 speakers, 3 speakers in all This would change nothing else.');
  });
  it('is told apart from what else changes', () => {
    expect(textOf(effectsNote({ ...nothing, groups: [claims, merged], names }, { kind: 'parties' }).markup))
      .toMatch(/^This would change: the parties [^:]+: [^:]+ in all This would change 1 other finding\. the claims [^:]+ become one: 1 statement and 2 statements, 3 statements in all$/);
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
  it('is told of groups, each in words of its own, and counted as it is listed', () => {
    const group = { kind: 'claims', before: [['a/claims/s1', 'b/claims/s1'], ['a/claims/s2', 'b/claims/s2', 'c/claims/s2']], after: [['b/claims/s1'], ['a/claims/s1'], ['a/claims/s2', 'b/claims/s2'], ['c/claims/s2']] };
    const told = textOf(effectsNote({ ...nothing, groups: [group], names: new Map([['a/claims/s1', '“It is safe,” she said'], ['a/claims/s2', 'the quay is shut']]) }, { finding: 'a/s9' }).markup);
    expect(told).toBe('This would change 2 other findings. the claim “‘It is safe,’ she said”: its 2 statements are no longer one '
      + 'the claim “the quay is shut”: its 3 statements become 2 claims, of 2 statements and 1 statement');
  });
  it('is told of reports and figures with the words of both', () => {
    const [from, to] = ['a/announcements/r5-9', 'b/announcements/a1-4'];
    const relation = { kind: 'announcements', from, to, before: null, after: 'not-seen' };
    const figures = { kind: 'figures', from: 'a/figures/f1', to: 'b/figures/f2', before: 'conflicts', after: null };
    const told = textOf(effectsNote({ ...nothing, relations: [relation, { ...relation, before: 'done', after: 'partly' }, figures], names: new Map([[from, '“All shut.”'], [to, 'open the quay'], ['a/figures/f1', '12'], ['b/figures/f2', '14']]) }, {}).markup);
    expect(told).toBe('This would change 3 other findings. the report “All shut.” now bears on the announcement “open the quay”: not seen '
      + 'the report “All shut.” bears on the announcement “open the quay”: partly, and no longer done the figure “12” is no longer in conflict with the figure “14”');
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
