import { describe, expect, it } from 'vitest';
import { clip, columnsOf } from '../../src/cli/read/people/columns.ts';
import { renderForPeople } from '../../src/cli/read/people.ts';
import { buildReading, damReading, hostileReading } from '../invented-reading.ts';

const plain = (width: number, verbose = false): string => renderForPeople(damReading, { colour: false, width, verbose });
// eslint-disable-next-line no-control-regex -- the escape sequences that colour is made of
const withoutColour = (text: string): string => text.replace(/\u001B\[[0-9;]*m/g, '');

describe('renderForPeople', () => {
  it('shows who says what, nested statements under their parents', () => {
    expect(plain(80).split('\n').slice(0, 33)).toEqual([
      'Minister orders dam gates opened; engineers call plan ‘reckless’',
      'The Marrow Bay Courier · 2024-03-14 · By Ilse Tarrant · KESSEL',
      'https://courier.example/news/kessel-dam',
      '11 statements · 5 speakers · 2 figures · 1 announcement',
      '',
      ' 1  Water Minister Oona Veldt → Oona Veldt · orders · indirect',
      '    ordered › the gates of the Kessel dam opened by the end of the month',
      '    said on: 2024-03-12                                 verb-before-content 0.93',
      '',
      ' 2  Veldt → Oona Veldt · promises · direct            quotation-interrupted 0.98',
      '    told › “Nobody will be left behind,” … “We have the buses, and we have the',
      '    beds.”',
      '    to: reporters · where: at the town hall',
      '',
      ' 3  The Institute of River Engineers · doubts · indirect           noun-cue 0.88',
      '    expressed skepticism about › the minister’s announcement that the lower',
      '    valley would stay dry',
      '    └ 4  the minister → Oona Veldt · asserts · indirect',
      '         announcement › that the lower valley would stay dry',
      '                                                        noun-cue-possessive 0.71',
      '',
      ' 5  Dr Maren Oyelaran, a hydrologist at the institute → Maren Oyelaran · asserts',
      '    · direct                                          quotation-interrupted 0.97',
      '    said › “That plan is reckless,” … “At least 1.2 million cubic metres would',
      '    come down in six hours.”',
      '',
      ' 6  (source unsaid) → Maren Oyelaran · asserts · direct',
      '    (continues) › “I would not sleep in Lower Kessel that night,”',
      '                                                        quotation-continues 0.64',
      '',
      ' 7  One senior official · asserts · indirect · unnamed  verb-before-content 0.90',
      '    said › the order had surprised the dam’s own operators',
      '',
    ]);
  });

  it('says plainly what is unresolved, and of whom it may be', () => {
    expect(plain(100)).toContain('she → unresolved; may be Maren Oyelaran or Oona Veldt · asserts · direct');
    expect(plain(100)).toContain('the ministry → unresolved · asserts');
    expect(plain(100)).toContain('(no source) · believes · indirect');
  });

  it('shows figures, announcements, what was left unread, and notes', () => {
    const text = plain(100);
    expect(text).toContain('Figures\n  about 4,000 households · about 4000 households · given by the article\n');
    expect(text).toContain('at least 1200000 cubic metres · in statement 5\n');
    expect(text).toContain('Oona Veldt › the gates of the Kessel dam opened by the end of the month · act: open · due\n    2024-03-31 · statement 1\n');
    expect(text).toContain('Left unread\n  breadcrumb  Home / News / Minister orders dam gates opened\n'
      + '  teaser × 2  Also read: Ferry strike enters its third week\n              Also read: The bridge that nobody ordered\n');
    expect(text.endsWith('Notes\n  quotation: It is not clear whom “she” stands for — This was promised\n'
      + '  reference-date: “Tuesday” was counted from the published date\n')).toBe(true);
  });

  it('says the same with colour as without, in no colour of a verdict', () => {
    const coloured = renderForPeople(damReading, { colour: true, width: 80 });
    expect(withoutColour(coloured)).toBe(plain(80));
    // eslint-disable-next-line no-control-regex -- the escape sequences that colour is made of
    const codes = new Set([...coloured.matchAll(/\u001B\[([0-9;]*)m/g)].flatMap(([, list]) => list!.split(';')));
    for (const verdict of ['31', '32', '91', '92', '41', '42']) expect(codes).not.toContain(verdict);
    expect(codes).toContain('36');
  });

  it.each([40, 57, 80, 100, 300])('keeps every line within %i columns, and within 100', (width) => {
    for (const line of plain(width).split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(Math.min(width, 100));
  });

  it('shows where statements stand when asked for more', () => {
    expect(plain(100, true)).toMatch(/said on: 2024-03-12 · s1 at \d+–\d+ \d+–\d+ \d+–\d+\n/);
    expect(plain(100)).not.toContain('s1 at');
  });

  it('neutralises escape sequences, overrides and halves of pairs in every field', () => {
    const text = renderForPeople(hostileReading, { colour: false, width: 80, verbose: true });
    // eslint-disable-next-line no-control-regex -- none of these may reach a terminal
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u2028\u2029]/);
    expect(text).not.toMatch(/[\uD800-\uDFFF]/u);
    expect(text).toContain('␛[31mred');
    expect(text).toContain('⟨U+202E⟩esrever');
  });

  it('shows an empty reading', () => {
    const empty = buildReading({ parts: [], notes: [{ kind: 'empty', message: 'There is nothing to read' }] });
    expect(renderForPeople(empty, { colour: false, width: 80 })).toBe(
      '(no headline)\n\nNo statements were found.\n\nNotes\n  empty: There is nothing to read\n',
    );
  });

  it('shows statements whose parents form a ring, and nesting a thousand deep', () => {
    const parts = [['paragraph', '[content#s1 One] [content#s2 two].']] as const;
    const ring = buildReading({ parts, statements: { s1: { parent: 's2' }, s2: { parent: 's1' } } });
    expect(renderForPeople(ring, { colour: false, width: 80 })).toContain('› One');
    const [first] = ring.statements;
    const deep = { ...ring, statements: Array.from({ length: 1000 }, (_, index) => ({ ...first!, id: `s${index}`, parent: index > 0 ? `s${index - 1}` : null })) };
    const lines = renderForPeople(deep, { colour: false, width: 60 }).split('\n');
    expect(lines.filter((line) => line.includes('› One'))).toHaveLength(1000);
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(60);
  });
});

describe('columnsOf', () => {
  it.each([
    ['plain', 5],
    ['北条さん', 8],
    ['e\u0301te\u0301', 3],
    ['👩‍🌾', 2],
    ['👍🏽', 2],
    ['🇫🇯🇫🇯', 4],
    ['❤\uFE0F', 2],
    ['“—”', 3],
  ])('%s', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});

describe('clip', () => {
  it.each([
    ['one two', 7, 'one two'],
    ['one two', 6, 'one t…'],
    ['one two', 5, 'one…'],
    ['北条さん', 7, '北条さ…'],
    ['北条さん', 8, '北条さん'],
  ])('%s to %i columns', (text, width, clipped) => {
    expect(clip(text, width)).toBe(clipped);
  });
});
