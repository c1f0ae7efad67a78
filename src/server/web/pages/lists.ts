import { isConfirmed } from '../../../ledger/index.ts';
import type { ArticleBrief, Excerpt, StatementRow, Words } from '../../../ledger/index.ts';
import { dayHtml, momentHtml, onOrIn } from '../dates.ts';
import { apart, html, joined, trusted } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { articlePath, groupPath, statementIdPath } from '../paths.ts';

/*
 * Rows as every page lists them.
 */

export const untitled = 'An article without a headline';
export const outletUnknown = 'outlet not known';

export const timeOf = (date: string): Markup => trusted(dayHtml(date));

export const momentOf = (at: string): Markup => trusted(momentHtml(at));

/** Outlet and day. */
export const whereFrom = ({ outlet, published }: Pick<ArticleBrief, 'outlet' | 'published'>): Markup => (
  html`<strong>${outlet === null ? 'Outlet not known' : apart(outlet)}</strong> · ${published === null ? 'no date' : timeOf(published)}`);

export const articleItem = ({ id, title, outlet, published }: ArticleBrief): Markup => html`<li data-item>
<a class="headline-link" href="${articlePath(id)}">${apart(title ?? untitled)}</a>
<p class="meta">${whereFrom({ outlet, published })}</p>
</li>
`;

/** Several stretches of one content, with a sign where words between them are left out. */
export const wordsOf = (stretches: readonly Words[]): Markup => joined(stretches.map(({ words }) => apart(words)), html` <span class="quiet">…</span> `);

/** Who says it: the words of the article, and who that is. */
export function whoSays({ sources, speaker, sourceKind }: StatementRow): Markup {
  const words = sources.map((source) => source.words).join(' + ');
  const said = words === '' ? html`<em class="quiet">${sourceKind === 'none' ? 'no source' : 'source unsaid'}</em>` : html`<strong>${apart(words)}</strong>`;
  if (speaker === null) return sourceKind === 'none' ? said : html`${said} <span class="tag doubt">unresolved</span>`;
  const path = speaker.party === null ? null : groupPath(speaker.party);
  const name = path === null ? apart(speaker.name) : html`<a href="${path}">${apart(speaker.name)}</a>`;
  return speaker.name.toLowerCase() === words.toLowerCase() ? html`<strong>${name}</strong>` : html`${said} <span class="quiet">that is,</span> ${name}`;
}

/** A statement as an item of a list: who, what they do with it, the words, and where they stand. */
export function statementItem(
  row: StatementRow, { showArticle = true, extra = null }: { readonly showArticle?: boolean; readonly extra?: Piece } = {},
): Markup {
  const { attitude, negated, form, sourceKind, saidOn, cue, content, correction, article } = row;
  const facts: Piece[] = [
    html`<span class="attitude">${attitude}</span>${negated ? ' (negated)' : ''}`, form,
    ...(sourceKind === 'named' ? [] : [sourceKind === 'none' ? 'no source' : sourceKind]),
    ...(saidOn === null ? [] : [html`said ${onOrIn(saidOn)} ${timeOf(saidOn)}`]),
    ...(correction === null ? [] : [html`<span class="tag">${isConfirmed(row) ? 'confirmed' : 'corrected'}</span>`]),
  ];
  return html`<li data-item>
<p>${whoSays(row)} <span class="meta">· ${joined(facts, ' · ')}</span></p>
<blockquote class="words"><a class="quoted" href="${statementIdPath(row.id)}">${cue === null ? null : html`<i class="cue">${apart(cue.words)}</i> `}${wordsOf(content)}</a></blockquote>
${showArticle ? html`<p class="meta">${whereFrom(article)} · <a href="${articlePath(article.id)}">${apart(article.title ?? untitled)}</a></p>` : null}${extra}
</li>
`;
}

/** Words in their context, with those marked that were looked for. */
export function excerpt({ span: [start], words, marks }: Excerpt): Markup {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    pieces.push(words.slice(at, from - start), html`<mark>${words.slice(from - start, to - start)}</mark>`);
    at = to - start;
  }
  // Where a paragraph begins or ends cannot be told from here: a sentence that is whole needs no sign.
  const [cutBefore, cutBehind] = [/^[a-z0-9,;)]/.test(words), !/[.!?:”"’)]$/.test(words) && words.length > 100];
  return html`<p class="words"><bdi>${cutBefore ? '… ' : ''}${pieces}${words.slice(at)}${cutBehind ? ' …' : ''}</bdi></p>`;
}
