import type { Reading } from '../../../reading/index.ts';
import { dayHtml } from '../dates.ts';
import { apart, html, statementLink, wordsOf } from './html.ts';
import type { Names } from './html.ts';

/** Speakers, figures, announcements and notes: a headed list for each kind of which there is one. */
export function findingsHtml(reading: Reading, names: Names): string {
  return [
    section('speakers', 'Speakers', speakers(reading, names)),
    section('figures', 'Figures', figures(reading, names)),
    section('announcements', 'Announcements', announcements(reading, names)),
    section('notes', 'Notes', notes(reading)),
  ].filter((part) => part !== '').join('\n');
}

const section = (id: string, heading: string, items: readonly string[]): string => (items.length === 0 ? '' : `<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
<ul role="list">
${items.join('\n')}
</ul>
</section>`);

function speakers(reading: Reading, names: Names): readonly string[] {
  const spoken = new Map<string, string[]>();
  for (const { id, speaker } of reading.statements) {
    if (speaker === null) continue;
    const own = spoken.get(speaker);
    if (own) own.push(statementLink(names, id));
    else spoken.set(speaker, [statementLink(names, id)]);
  }
  return reading.speakers.map(({ id, name, kind, roles, mentions }) => {
    const facts = [
      ...(kind === 'unknown' ? [] : [html(kind)]),
      ...roles.map(({ title, of }) => (of === null ? apart(title) : `${apart(title)}, ${apart(of)}`)),
      `${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'}`,
      ...(spoken.has(id) ? [spoken.get(id)!.join(', ')] : []),
    ];
    return `<li><strong>${apart(name)}</strong> <span class="quiet">${facts.join(' · ')}</span></li>`;
  });
}

function figures(reading: Reading, names: Names): readonly string[] {
  return reading.figures.map(({ span, value, bounds, unit, of, place, asOf, statement }, index) => {
    const facts = [
      html([bounds === 'exactly' ? '' : bounds, value, of ?? '', unit ?? ''].filter((word) => word !== '').join(' ')),
      ...(place === null ? [] : [`in ${apart(place)}`]),
      ...(asOf === null ? [] : [`as of ${dayHtml(asOf)}`]),
      statement === null ? 'given by the article' : `in ${statementLink(names, statement)}`,
    ];
    return `<li id="f${index + 1}"><a href="#m-f${index + 1}">${wordsOf(reading, span)}</a> <span class="quiet">${facts.join(' · ')}</span></li>`;
  });
}

function announcements(reading: Reading, names: Names): readonly string[] {
  return reading.announcements.map(({ statement, actor, act, negated, span, due }, index) => {
    const facts = [`act: ${negated ? 'not ' : ''}${apart(act)}`, ...(due === null ? [] : [`due ${dayHtml(due)}`]), statementLink(names, statement)];
    const name = actor === null ? '<em class="quiet">actor unresolved</em>' : `<strong>${apart(names.speakers.get(actor) ?? actor)}</strong>`;
    return `<li id="a${index + 1}">${name}: <a href="#m-a${index + 1}">${wordsOf(reading, span)}</a> <span class="quiet">${facts.join(' · ')}</span></li>`;
  });
}

function notes(reading: Reading): readonly string[] {
  return reading.notes.map(({ kind, message, span }, index) => (
    `<li id="n${index + 1}"><span class="label">${html(kind)}</span> ${apart(message)}${span ? ` <a href="#m-n${index + 1}">in the article</a>` : ''}</li>`
  ));
}
