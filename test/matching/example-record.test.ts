import { describe, expect, it } from 'vitest';
import { announcements, claims, claimsOf, copies, figures, matchAll, origins, outcomesOf, parties, joinedGroups, quotations, quotationsOf } from '../../src/matching/index.ts';
import type { Link, Thing } from '../../src/matching/index.ts';
import { exampleRecord } from './article.ts';

/*
 * What was planted in the fourteen pages of examples/record/ is found. Articles are named by their numbers; see examples/README.md for the story.
 */

const number = (id: string): string => id.slice(0, 2);
const shown = (links: readonly Link[], relation: string): readonly string[] =>
  [...new Set(links.filter((link) => link.relation === relation).map(({ from, to }) => `${number(from)} ${number(to)}`))].sort();

describe('copies', () => {
  const { things, links } = matchAll(copies, exampleRecord);
  const counted = origins(things, links);

  it('are the two wire reports that the Tribune ran', () => {
    expect(shown(links, 'copy')).toEqual(['01 02', '07 08']);
    expect(shown(links, 'part-copy')).toEqual(['01 03', '02 03']);
  });

  it('leave six outlets with twelve origins', () => {
    expect(counted.outlets).toBe(6);
    expect(counted.origins).toHaveLength(12);
    expect(counted.articles.get('01-meridian-wire')).toBe('original');
    expect(counted.articles.get('08-calder-tribune')).toBe('copy');
    expect(counted.origins.find(({ articles }) => articles.length > 1)?.credits).toEqual(['Meridian Wire']);
  });
});

describe('the quotation that drifts', () => {
  const texts = matchAll(copies, exampleRecord);
  const { things, links } = matchAll(quotations, exampleRecord);
  const found = quotationsOf(things, links, origins(texts.things, texts.links)).find(({ variants }) => variants[0]!.words.startsWith('We will remove every last tonne'))!;

  it('has the wire as its earliest witness, and counts its copy once', () => {
    expect(number(found.earliest!)).toBe('01');
    expect(found.variants.flatMap(({ witnesses }) => witnesses).map(number)).toEqual(['01', '02', '03', '04', '06']);
    expect(found).toMatchObject({ outlets: 5, origins: 4 });
  });

  it('loses “last” in one paper, and “will” becomes “should” on the radio', () => {
    const changes = (a: string, b: string): unknown =>
      (links.find((link) => number(link.from) === a && number(link.to) === b && link.relation === 'reworded')!.evidence as { changes: unknown }).changes;
    expect(changes('01', '04')).toEqual([{ kind: 'cut', a: 'last', b: '' }, { kind: 'function word', a: 'before', b: 'by' }]);
    expect(changes('01', '06')).toEqual([{ kind: 'modal', a: 'will', b: 'should' }]);
  });

  it('is only proposed to be what she said three months later', () => {
    expect(links.find((link) => number(link.from) === '01' && number(link.to) === '12')).toMatchObject({ relation: 'reworded', joins: false });
  });
});

describe('figures', () => {
  const { things, links } = matchAll(figures, exampleRecord);
  const value = (id: string): number => things.find((figure) => figure.id === id)!.value;
  const pairs = (relation: string): readonly string[] => [...new Set(links.filter((link) => link.relation === relation)
    .map(({ from, to }) => `${number(from)}:${value(from)} ${number(to)}:${value(to)}`))].sort();

  it('conflict on how many were evacuated, and on how much was removed', () => {
    expect(pairs('conflicts')).toEqual(expect.arrayContaining(['06:4000 06:503', '01:503 06:4000', '10:120000 10:70000']));
  });

  it('are withdrawn where the spokesman misspoke', () => {
    expect(pairs('withdraws')).toEqual(['07:4000 06:4000', '08:4000 06:4000']);
  });

  it('supersede what the same party gave before', () => {
    expect(pairs('supersedes')).toEqual(expect.arrayContaining(['07:1420 01:503', '07:1420 06:4000', '11:180000 10:120000', '12:290000 11:180000']));
  });

  it('are all kept: every value of the measure is in its group', () => {
    const group = joinedGroups(things.map(({ id }) => id), links).find((ids) => ids.some((id) => value(id) === 503))!;
    expect([...new Set(group.map(value))].sort((a, b) => a - b)).toEqual([503, 1420, 4000]);
  });
});

describe('announcements', () => {
  const { things, links } = matchAll(announcements, exampleRecord);

  it('have rival outcomes: done by the company, not seen by the mayor, done in part by those who count', () => {
    const outcome = outcomesOf(things, links, '2026-05-07').find(({ announcement }) => announcement.article === '01-meridian-wire' && announcement.act === 'remov')!;
    expect([...new Set(outcome.reports.map(({ link }) => `${link.relation} ${number(link.from)}`))].sort())
      .toEqual(['done 12', 'not-seen 12', 'partly 10', 'partly 11', 'partly 13']);
    expect(outcome.announcement.due).toBe('2026-04-30');
  });

  it('are reversed when the mine reopens', () => {
    expect(shown(links, 'reversed')).toEqual(['14 01', '14 02', '14 03', '14 05']);
  });

  it('are overdue only on a day that is given, after theirs', () => {
    const overdueOn = (day: string): readonly string[] =>
      outcomesOf(things, links, day).filter(({ overdue }) => overdue).map(({ announcement }) => number(announcement.article));
    // A clerk said on 3 February that something would be sent within a week.
    expect(overdueOn('2026-02-11')).toEqual([]);
    expect(overdueOn('2026-04-01')).toEqual(['03']);
    expect(overdueOn('2026-04-02')).toEqual(['03', '10']);
  });

  it('are never decided here', () => {
    expect(links.filter(({ relation, joins }) => relation !== 'repeats' && joins)).toEqual([]);
  });
});

describe('claims', () => {
  const { things, links } = matchAll(claims, exampleRecord);
  const found = claimsOf(things, links);
  /** The positions on the claim that holds a statement with these words in its content. */
  const positionsOn = (number: string, words: string): readonly string[] => {
    const { id, reading: { article } } = exampleRecord.find((page) => page.id.startsWith(number))!;
    const thing = things.find((one) => one.article === id && one.content.some(([from, to]) => article.text.slice(from, to).includes(words)))!;
    return found.find(({ statements }) => statements.includes(thing.id))!.positions.map(({ party, position }) => `${party} ${position}`);
  };

  it('hold the declaration, those who call it premature, and the doubt', () => {
    expect(positionsOn('09', 'the danger to the Sorrel river was over')).toEqual(['Halvard Mining Group asserts', 'Mirela Osei doubts', 'Scientists doubts']);
  });

  it('hold the denial beside what is denied', () => {
    const positions = positionsOn('12', 'that the sludge had been removed');
    expect(positions).toContain('Halvard Mining Group asserts');
    expect(positions).toContain('Runa Eskil denies');
  });
});

describe('parties', () => {
  const { things, links } = matchAll(parties, exampleRecord);
  const groups = joinedGroups(things.map(({ id }) => id), links).map((ids) => ids.map((id) => things.find((thing: Thing) => thing.id === id)!));

  it('are one in all articles, and nobody else', () => {
    const morvant = groups.find((group) => group[0]!.name === 'Ilse Morvant')!;
    expect(morvant.length).toBeGreaterThanOrEqual(8);
    expect(new Set(morvant.map(({ name }) => name))).toEqual(new Set(['Ilse Morvant']));
    for (const group of groups) expect(new Set(group.map(({ article }) => article)).size).toBe(group.length);
  });
});
