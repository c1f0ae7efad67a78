import { describe, expect, it } from 'vitest';
import { jsonLdOf } from '../../src/cli/export/json-ld.ts';
import type { StatementRow } from '../../src/ledger/index.ts';
import { statementData } from '../../src/server/linked-data.ts';

const row = (attitude: StatementRow['attitude'], negated = false, form: StatementRow['form'] = 'indirect'): StatementRow => ({
  id: 'a/s1', article: { id: 'a', title: 'Mill fire', url: null, outlet: 'Lowen Post', published: '2031-05-04' } as StatementRow['article'], parent: null,
  speaker: { id: 'p1', name: 'Orla Venn', kind: 'person', party: null }, candidates: [], sources: [], cue: null, content: [{ span: [10, 30], words: 'that the mill had been sold' }],
  audience: null, venue: null, attitude, negated, form, sourceKind: 'named', saidOn: '2031-05-03', confidence: 0.9, how: 'finder', correction: null,
});

const venn = { '@type': 'Person', 'name': 'Orla Venn' };
const text = 'that the mill had been sold';
const both = (one: StatementRow): readonly unknown[] => [statementData(one), jsonLdOf(one, { text: '', sha256: 'e3', snapshot: 'b0' }, false)];

describe('a statement in the words of schema.org, on its page and exported,', () => {
  it('is its speaker’s claim, or a quotation', () => {
    for (const data of both(row('asserts'))) expect(data).toMatchObject({ '@type': 'Claim', text, 'author': venn, 'dateCreated': '2031-05-03', 'appearance': { headline: 'Mill fire' } });
    for (const data of both(row('asserts', false, 'direct'))) expect(data).toMatchObject({ '@type': 'Quotation', text, 'spokenByCharacter': venn, 'isPartOf': { headline: 'Mill fire' } });
  });

  it.each([['denies', 'DisagreeAction'], ['opposes', 'DisagreeAction'], ['doubts', 'AssessAction']] as const)('is no claim of who %s it', (attitude, type) => {
    for (const data of both(row(attitude))) {
      expect(data).toMatchObject({ '@type': type, 'agent': venn, 'object': { '@type': 'Claim', text }, 'subjectOf': { headline: 'Mill fire' }, 'startTime': '2031-05-03' });
      expect(data).not.toHaveProperty('object.author');
      expect(data).not.toHaveProperty('text');
    }
  });

  it('is no claim at all of who says nothing, or does not say so', () => {
    for (const data of [...both(row('declines')), ...both(row('asserts', true))]) {
      expect(data).toMatchObject({ '@type': 'CommunicateAction', 'agent': venn, 'about': { '@type': 'Thing', 'name': text } });
      expect(JSON.stringify(data)).not.toContain('Claim');
    }
  });
});
