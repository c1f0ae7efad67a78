import type { Reading, Statement } from '../../../reading/index.ts';
import { dayHtml, onOrIn } from '../dates.ts';
import { apart, html, statementLink, wordsOf } from './html.ts';
import type { Names } from './html.ts';
import { isIn } from './part.ts';

/** The statements of a part as an ordered list, each nested one in a list within its parent's item. `more`: HTML to put below a statement. */
export function statementsHtml(reading: Reading, names: Names, more: (statement: Statement) => string = () => ''): string {
  const children = new Map<string | null, Statement[]>();
  const depths = new Map<string, number>();
  for (const statement of reading.statements.slice(names.part.first - 1, names.part.last)) {
    // A parent that has not come yet is none, and nobody is helped by lists more than eight deep.
    let parent = statement.parent !== null && depths.has(statement.parent) ? statement.parent : null;
    if (parent !== null && depths.get(parent)! >= 8) parent = null;
    depths.set(statement.id, parent === null ? 1 : depths.get(parent)! + 1);
    const own = children.get(parent);
    if (own) own.push(statement);
    else children.set(parent, [statement]);
  }
  const list = (parent: string | null): string => {
    const own = children.get(parent);
    if (!own) return '';
    return `<ol role="list">\n${own.map((statement) => item(reading, names, statement, more(statement), list(statement.id))).join('\n')}\n</ol>`;
  };
  return list(null);
}

function item(reading: Reading, names: Names, statement: Statement, more: string, nested: string): string {
  const number = names.numbers.get(statement.id)!;
  const { parent, sourceKind, attitude, negated, form, saidOn, confidence, how, cue, content, audience, venue } = statement;
  const facts = [`<strong class="attitude">${html(attitude)}</strong>${negated ? ' (negated)' : ''}`, html(form), ...(sourceKind === 'named' ? [] : [sourceKind === 'none' ? 'no source' : html(sourceKind)])];
  const within = parent === null ? undefined : names.numbers.get(parent);
  const rows = [
    // What it is nested in stands on another page of the list.
    ...(within === undefined || isIn(names.part, within) ? [] : [row('within', 'Within', statementLink(names, parent!))]),
    row('cue', 'Cue', cue ? wordsOf(reading, cue) : '<em class="quiet">the quotation continues</em>'),
    row('content', 'Words', content.map((span) => wordsOf(reading, span)).join(' <span class="quiet">…</span> ')),
    ...(audience ? [row('audience', 'To', wordsOf(reading, audience))] : []),
    ...(venue ? [row('venue', 'Where', wordsOf(reading, venue))] : []),
    ...(saidOn === null ? [] : [row('said-on', `Said ${onOrIn(saidOn)}`, dayHtml(saidOn))]),
  ];
  return `<li id="s${number}" class="statement">
<p class="who"><a class="number" href="#m-s${number}" aria-label="Statement ${number}, in the article">${number}</a> ${who(reading, names, statement)}</p>
<p class="what"><span>${facts.join(' · ')}</span> <span class="how"><span class="unseen">Found by </span>${apart(how)}<span class="unseen">, confidence</span> ${confidence.toFixed(2)}</span></p>
<dl>${rows.join('')}</dl>${more}${nested === '' ? '' : `\n${nested}`}
</li>`;
}

const row = (name: string, label: string, value: string): string => `<div class="row-${name}"><dt>${label}</dt><dd>${value}</dd></div>`;

function who(reading: Reading, names: Names, { sources, speaker, candidates, sourceKind }: Statement): string {
  const nameOf = (id: string): string => apart(names.speakers.get(id) ?? id);
  const words = sources.map((span) => `<span class="source">${wordsOf(reading, span)}</span>`).join(' + ')
    || `<em class="quiet">${sourceKind === 'none' ? 'no source' : 'source unsaid'}</em>`;
  if (speaker !== null) {
    const name = names.speakers.get(speaker) ?? speaker;
    const [span] = sources;
    const isSame = sources.length === 1 && reading.article.text.slice(...span!).toLowerCase() === name.toLowerCase();
    return isSame ? words : `${words} <span class="speaker"><span aria-hidden="true">→</span><span class="unseen">, that is,</span> ${apart(name)}</span>`;
  }
  if (sourceKind === 'none') return words;
  const may = candidates.length > 0 ? `; may be ${candidates.map(nameOf).join(' or ')}` : '';
  return `${words} <span class="quiet">— unresolved${may}</span>`;
}
