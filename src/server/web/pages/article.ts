import { backedBy, isConfirmed } from '../../../ledger/index.ts';
import type { ArticleOnRecord, Belonging, Copies } from '../../../ledger/index.ts';
import type { Statement } from '../../../reading/index.ts';
import type { DeskPage } from '../layout.ts';
import { apart, counted, html, joined, nothing, trusted } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import type { Hand } from '../hand.ts';
import { articlePath, factsPath, groupPath, statementIdPath, withQuery } from '../paths.ts';
import { headingAndRest } from '../reading-page/article.ts';
import { findingsHtml } from '../reading-page/findings.ts';
import { namesOf } from '../reading-page/html.ts';
import { listedAtOnce, partWith } from '../reading-page/part.ts';
import type { Part } from '../reading-page/part.ts';
import { statementsHtml } from '../reading-page/statements.ts';
import { timeOf, untitled, whereFrom } from './lists.ts';
import { message } from './message.ts';
import type { Told } from './message.ts';

/** An article, and what is known of where else its findings stand. */
export interface ArticleView extends ArticleOnRecord {
  readonly belongings: readonly Belonging[];
  readonly copies: Copies | null;
}

/** An article with its statements: the text, and beside it what was found. */
/** `from`: the number of a statement, or another finding, from which on the lists go. */
export function articlePage(article: ArticleView, told: Told | null, data: unknown, hand: Hand, from = 1): DeskPage {
  const { reading } = article;
  const { title, language } = reading.article;
  const longest = Math.max(reading.statements.length, reading.speakers.length, reading.figures.length, reading.announcements.length, reading.notes.length);
  const part = partWith(Math.min(from, Math.max(longest, 1)));
  const { heading, rest } = headingAndRest(reading, part);
  const names = namesOf(reading, part);
  const ways = partWays(article.article.id, part, longest);
  const belongings = new Map<string, Belonging[]>();
  for (const thing of article.belongings) belongings.set(`${thing.kind} ${thing.ref}`, [...belongings.get(`${thing.kind} ${thing.ref}`) ?? [], thing]);
  const body = html`
<main id="main" tabindex="-1" data-article>
<div class="article-head">
${facts(article)}
<div class="text"${languageOf(language)}>${trusted(heading)}</div>
${found(article, hand)}
${copiesNote(article)}
${message(told)}
</div>
<div class="desk">
<div class="text"${languageOf(language)}>
<article>
${trusted(rest)}
</article>
</div>
<section class="findings" aria-label="What was found">
<section aria-labelledby="statements">
<h2 id="statements" tabindex="-1">Statements</h2>
${ways}${reading.statements.length > 0
  ? trusted(statementsHtml(reading, names, (statement) => acts(article, belongings, statement, hand).markup)) : html`<p class="quiet">No statements were found.</p>`}
</section>
${trusted(findingsHtml(reading, names))}
<section aria-labelledby="reading">
<h2 id="reading">This reading</h2>
${provenance(article)}
</section>
${ways}
</section>
</div>
</main>`;
  return { title: title ?? untitled, place: '/articles', body, data };
}

/** Of a long article the lists come part by part; the text is whole on each page. */
function partWays(id: string, { first, last }: Part, longest: number): Markup | null {
  if (longest <= listedAtOnce) return null;
  const way = (number: number, rel: string, words: string): Markup => (
    html`<a rel="${rel}" href="${withQuery(articlePath(id), { from: number === 1 ? undefined : String(number) })}#statements">${words}</a>`);
  const ways = [
    ...first === 1 ? [] : [way(first - listedAtOnce, 'prev', `the ${listedAtOnce} before`)],
    ...last >= longest ? [] : [way(last + 1, 'next', `the next ${Math.min(listedAtOnce, longest - last)}`)],
  ];
  return html`<p class="meta">Listed here: numbers ${first.toLocaleString('en-GB')} to ${Math.min(last, longest).toLocaleString('en-GB')} of ${longest.toLocaleString('en-GB')} · ${joined(ways, ' · ')}</p>
`;
}

function facts({ reading: { article } }: ArticleView): Markup | null {
  const told: Piece[] = [
    ...(article.outlet === null ? [] : [apart(article.outlet)]),
    ...(article.published === null ? [] : [timeOf(article.published)]),
    ...(article.byline === null ? [] : [apart(article.byline)]),
  ];
  return told.length === 0 ? null : html`<p class="facts">${joined(told, ' · ')}</p>`;
}

/** How much was found, and how the text shows it. */
function found({ article: { id }, reading: { article, statements, speakers, figures, announcements } }: ArticleView, hand: Hand): Markup {
  const counts = ([[statements.length, 'statement'], [speakers.length, 'speaker'], [figures.length, 'figure'], [announcements.length, 'announcement']] as const)
    .filter(([count]) => count > 0).map(([count, word]) => counted(count, word));
  return html`<p class="counts">${joined([...counts, ...(article.url === null ? [] : [outside(article.url)])], ' · ')}</p>
<p class="key"><span class="source">source</span> <span class="cue">cue</span> <span><mark>content</mark></span> Numbers lead from the article to the list and back. <a href="${articlePath(id)}/unread">What was left unread, and why</a>${
  hand.mayWrite ? html` · <a href="${factsPath(id)}">Correct the outlet or the date</a>` : null}</p>`;
}

/** A link for a web address; any other is shown and leads nowhere. */
export const outside = (url: string): Markup => (
  /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer noopener external">${apart(url)}</a>` : apart(url));

const languageOf = (language: string | null): Markup => (
  language !== null && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? html` lang="${language}"` : nothing);

/** In an article with more statements, each leads to its page, and only from there to its corrections: addresses are much of a long page. */
const statementsWithWays = 200;

/** What can be done with a statement, and where else it leads. */
function acts(
  { article: { id }, corrected, reading }: ArticleView, belongings: ReadonlyMap<string, readonly Belonging[]>,
  { id: local, speaker, sourceKind, how }: Statement, hand: Hand,
): Markup {
  const path = statementIdPath(`${id}/${local}`);
  const mine = (kind: string, ref: string | null): readonly Belonging[] => belongings.get(`${kind} ${ref}`) ?? [];
  const [party] = mine('parties', speaker);
  const links = [
    party === undefined ? null : linkTo(party, 'the party', ''),
    // A statement may have several quotations: each has its own places, as on the statement's page.
    ...(['claims', 'quotations'] as const).flatMap((kind) => mine(kind, local).filter(({ size }) => size > 1)
      .map((thing) => linkTo(thing, kind === 'claims' ? 'the claim' : 'the quotation', ` (${thing.size} places)`))),
  ];
  return html`<p class="acts">${corrected.has(local) ? html`<span class="tag">${isConfirmed({ how }) ? 'confirmed' : 'corrected'}</span>` : null}${links}<a href="${path}" data-act="open">cite</a>${hand.mayWrite && reading.statements.length <= statementsWithWays ? html`${
    sourceKind === 'none' ? null : html`<a href="${path}/speaker" data-act="speaker">correct the speaker</a>`}<a href="${path}/words" data-act="words">the words</a>` : null}</p>`;
}

function linkTo({ group }: Belonging, label: string, behind: string): Markup | null {
  const path = groupPath(group);
  return path === null ? null : html`<a href="${path}">${label}${behind}</a>`;
}

/** By what it was read, and from which bytes. */
const provenance = ({ article: { id }, snapshot, reading: { engine, article } }: ArticleView): Markup => html`<ul role="list">
<li>Read by On Record ${engine.version}${Object.entries(engine.models).map(([language, hash]) => `, models ${language} ${hash.slice(0, 12)}`)}</li>
<li>SHA-256 of the text: <code>${article.sha256}</code></li>
<li>SHA-256 of the page: <code>${snapshot}</code></li>
<li>As data: <a href="/api/v1/articles/${id}">JSON</a> · <a href="/api/v1/articles/${id}/annotations">Web Annotations</a></li>
</ul>`;

/** Where else the text ran. Copies are no confirmations, so they are told at once, and folded. */
function copiesNote({ article, copies }: ArticleView): Markup | null {
  if (copies === null || copies.copies.length < 2) return null;
  const others = copies.copies.filter(({ id }) => id !== article.id);
  const path = groupPath(copies.id);
  return html`<details class="details"><summary>The same text in ${counted(others.length, 'other article')}: ${backedBy(copies)}</summary>
<ul>${others.map((other) => html`<li><a href="${articlePath(other.id)}">${apart(other.title ?? untitled)}</a> <span class="meta">${whereFrom(other)}</span></li>`)}</ul>
${path === null ? null : html`<p><a href="${path}">The copies side by side</a></p>`}
</details>`;
}
