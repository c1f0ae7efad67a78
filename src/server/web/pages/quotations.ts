import type { Listed, Quotation, QuotationRow, Witness } from '../../../ledger/index.ts';
import { heading, main, more, nothingFound } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { apart, counted, html, joined } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { Hand } from '../hand.ts';
import { articlePath, groupPath, statementIdPath } from '../paths.ts';
import { groupFields, nextPath } from './articles.ts';
import type { Query } from './articles.ts';
import { keptAs } from './kept.ts';
import { backing } from './backing.ts';
import { outletUnknown, timeOf } from './lists.ts';
import { namedBy, table } from './table.ts';
import { message } from './message.ts';
import type { Told } from './message.ts';
import { ways } from './ways.ts';
import { comparedWith } from './wordings.ts';
import type { Stretch } from './wordings.ts';

const item = (row: QuotationRow): Markup => html`<li data-item>
<blockquote class="words"><a class="quoted strong" href="${groupPath(row.id) ?? '/quotations'}">${apart(row.words)}</a></blockquote>
<p class="meta">${row.speakers.length === 0 ? null : html`${joined(row.speakers.map(apart), ', ')} · `}${counted(row.witnesses, 'witness', 'witnesses')} · ${counted(row.variants, 'wording')} · ${backing(row)}</p>
</li>
`;

export function quotationsPage({ rows, next }: Listed<QuotationRow>, query: Query): DeskPage {
  return {
    title: 'Quotations', place: '/quotations', keep: keptAs('/quotations', query), body: main(html`${heading('Quotations', 'The same words quoted in several articles, and how their wordings differ.')}
<form class="filters" action="/quotations">${groupFields('/quotations', query)}</form>
${rows.length === 0 ? nothingFound('No words were found to be quoted in more than one article.') : html`<ol class="list" role="list" data-items>${rows.map(item)}</ol>`}
${more(nextPath('/quotations', query, next))}`),
  };
}

/** The wordings, one row a witness, the earliest first; each is compared with the earliest. */
export function quotationPage(quotation: Quotation, data: unknown, hand: Hand, told: Told | null): DeskPage {
  const path = groupPath(quotation.id)!;
  const [first] = quotation.witnesses;
  const rows = folded(quotation.witnesses);
  return {
    title: `Quotation: ${quotation.words}`, place: '/quotations', data, body: main(html`<div class="page-head">
<p class="kicker">Quotation</p>
<h1 class="as-said">${apart(quotation.words)}</h1>
<p>${quotation.speakers.length === 0 ? 'It is not known who said it.' : html`Said by ${joined(quotation.speakers.map((name) => html`<strong>${apart(name)}</strong>`), ', ')}, as articles name whoever said it.`}</p>
<p>${counted(quotation.witnesses.length, 'witness', 'witnesses')} · ${counted(quotation.variants, 'wording')} · ${backing(quotation)}</p>
</div>
${message(told)}
<section class="block" aria-labelledby="wordings"><h2 id="wordings">The wordings</h2>
<p class="meta wording-key">Compared with the earliest: <del>⟦left out⟧</del> <ins>⟨put in⟩</ins></p>
${table([{ name: 'Published', look: 'nowrap' }, { name: 'Outlet', isHead: true }, { name: 'Speaker' }, { name: 'Words', look: 'words' }, { name: 'What differs' }], rows.map(({ witness, also }) => {
  const compared = witness === first || first === undefined ? null : comparedWith(first.words, witness.words);
  const words = wording(witness, compared?.stretches ?? null);
  return [
    witness.article.published === null ? 'no date' : timeOf(witness.article.published),
    html`<a href="${articlePath(witness.article.id)}">${apart(witness.article.outlet ?? outletUnknown)}</a>`,
    witness.speaker === null ? html`<em class="quiet">unsaid</em>` : apart(witness.speaker),
    html`${witness.statement === null ? words : html`<a class="quoted" href="${statementIdPath(witness.statement)}">${words}</a>`}${alsoIn(also)}`,
    compared === null ? html`<span class="meta">the earliest</span>` : compared.kinds.length === 0 ? html`<span class="meta">nothing</span>` : joined(compared.kinds.map((kind) => html`<span class="tag">${kind}</span>`), ' '),
  ];
}), namedBy('wordings'), 'wordings')}
</section>
${ways(hand, [[`${path}/merge`, 'It is one with another', 'merge'], [`${path}/split`, 'It is two', 'split']])}`),
  };
}

function wording({ words }: Witness, stretches: readonly Stretch[] | null): Markup {
  if (stretches === null) return apart(words);
  return html`<bdi>${stretches.map(({ kind, words: some }, index) => html`${index === 0 ? null : ' '}${
    kind === 'same' ? some
      : kind === 'left out' ? html`<del><span class="unseen">left out: </span><span aria-hidden="true">⟦</span>${some}<span aria-hidden="true">⟧</span></del>`
        : html`<ins><span class="unseen">put in: </span><span aria-hidden="true">⟨</span>${some}<span aria-hidden="true">⟩</span></ins>`}`)}</bdi>`;
}

/** Copies of one text with the same words are one row. */
function folded(witnesses: readonly Witness[]): readonly { readonly witness: Witness; readonly also: readonly Witness[] }[] {
  const rows = new Map<string, { witness: Witness; also: Witness[] }>();
  for (const witness of witnesses) {
    const { origin } = witness.article;
    const key = origin === null ? witness.id : JSON.stringify([origin, witness.words]);
    const known = rows.get(key);
    if (known) known.also.push(witness);
    else rows.set(key, { witness, also: [] });
  }
  return [...rows.values()];
}

const alsoIn = (also: readonly Witness[]): Markup | null => (also.length === 0 ? null : html`<details class="details"><summary>also in ${counted(also.length, 'copy', 'copies')}</summary>
<ul>${also.map(({ article }) => html`<li><a href="${articlePath(article.id)}">${apart(article.outlet ?? outletUnknown)}</a></li>`)}</ul></details>`);
