import type { Reading } from '../../../reading/index.ts';
import { dayHtml } from '../dates.ts';
import { apart, html, statementLink, wordsOf } from './html.ts';
import type { Names } from './html.ts';
import { isIn } from './part.ts';

/** Speakers, figures, announcements and notes: a headed list for each kind of which the part has one. */
export function findingsHtml(reading: Reading, names: Names): string {
  return [
    section('speakers', 'Speakers', speakers(reading, names)),
    section('figures', 'Figures', figures(reading, names)),
    section('announcements', 'Announcements', announcements(reading, names)),
    section('notes', 'Notes', notes(reading, names)),
  ].filter((part) => part !== '').join('\n');
}

const section = (id: string, heading: string, items: readonly string[]): string => (items.length === 0 ? '' : `<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
<ul role="list">
${items.join('\n')}
</ul>
</section>`);

/** The items of a list that the part has, with their numbers in all of it. */
const inPart = <T>(all: readonly T[], { part: { first, last } }: Names): readonly (readonly [item: T, number: number])[] => (
  all.slice(first - 1, last).map((item, index) => [item, first + index]));

function speakers(reading: Reading, names: Names): readonly string[] {
  const spoken = new Map<string, { links: string[]; others: number }>();
  for (const [index, { id, speaker }] of reading.statements.entries()) {
    if (speaker === null) continue;
    const own = spoken.get(speaker) ?? { links: [], others: 0 };
    spoken.set(speaker, own);
    if (isIn(names.part, index + 1)) own.links.push(statementLink(names, id));
    else own.others += 1;
  }
  const statementsOf = ({ links, others }: { readonly links: readonly string[]; readonly others: number }): string => (
    [...links, ...(others === 0 ? [] : [`${others} ${others === 1 ? 'statement' : 'statements'} in other parts of the list`])].join(', '));
  // Whoever speaks in the part is in it, and whoever speaks nowhere is in one.
  const isHere = (id: string, index: number): boolean => (spoken.has(id) ? spoken.get(id)!.links.length > 0 : isIn(names.part, index + 1));
  return reading.speakers.filter(({ id }, index) => isHere(id, index)).map(({ id, name, kind, roles, mentions }) => {
    const facts = [
      ...(kind === 'unknown' ? [] : [html(kind)]),
      ...roles.map(({ title, of }) => (of === null ? apart(title) : `${apart(title)}, ${apart(of)}`)),
      `${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'}`,
      ...(spoken.has(id) ? [statementsOf(spoken.get(id)!)] : []),
    ];
    return `<li><strong>${apart(name)}</strong> <span class="quiet">${facts.join(' · ')}</span></li>`;
  });
}

function figures(reading: Reading, names: Names): readonly string[] {
  return inPart(reading.figures, names).map(([{ span, value, bounds, unit, of, place, asOf, statement }, number]) => {
    const facts = [
      html([bounds === 'exactly' ? '' : bounds, value, of ?? '', unit ?? ''].filter((word) => word !== '').join(' ')),
      ...(place === null ? [] : [`in ${apart(place)}`]),
      ...(asOf === null ? [] : [`as of ${dayHtml(asOf)}`]),
      statement === null ? 'given by the article' : `in ${statementLink(names, statement)}`,
    ];
    return `<li id="f${number}"><a href="#m-f${number}">${wordsOf(reading, span)}</a> <span class="quiet">${facts.join(' · ')}</span></li>`;
  });
}

function announcements(reading: Reading, names: Names): readonly string[] {
  return inPart(reading.announcements, names).map(([{ statement, actor, act, negated, span, due }, number]) => {
    const facts = [`act: ${negated ? 'not ' : ''}${apart(act)}`, ...(due === null ? [] : [`due ${dayHtml(due)}`]), statementLink(names, statement)];
    const name = actor === null ? '<em class="quiet">actor unresolved</em>' : `<strong>${apart(names.speakers.get(actor) ?? actor)}</strong>`;
    return `<li id="a${number}">${name}: <a href="#m-a${number}">${wordsOf(reading, span)}</a> <span class="quiet">${facts.join(' · ')}</span></li>`;
  });
}

function notes(reading: Reading, names: Names): readonly string[] {
  return inPart(reading.notes, names).map(([{ kind, message, span }, number]) => (
    `<li id="n${number}"><span class="label">${html(kind)}</span> ${apart(message)}${span ? ` <a href="#m-n${number}">in the article</a>` : ''}</li>`
  ));
}
