import { createHash } from 'node:crypto';
import type { Reading } from '../../reading/index.ts';
import { dayHtml } from './dates.ts';
import { articleHtml } from './reading-page/article.ts';
import { findingsHtml } from './reading-page/findings.ts';
import { apart, html, namesOf } from './reading-page/html.ts';
import { statementsHtml } from './reading-page/statements.ts';
import { styleFor } from './reading-page/style.ts';

/**
 * A reading as one HTML page that needs nothing else: the article with its statements marked, and the list of them beside it,
 * each linked to the other (`#s3`, `#m-s3`). No script, no request; everything in it that comes from the page read is escaped,
 * and a content security policy forbids what might slip through. The same reading gives the same bytes.
 */
export function renderReadingPage(reading: Reading): string {
  const { article, statements } = reading;
  const names = namesOf(reading);
  const style = styleFor(statements.length);
  const hash = createHash('sha256').update(style).digest('base64');
  const title = html(article.title ?? 'An article without a headline');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} – who says what</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#statements">Skip to the statements</a>
<header>
${headHtml(reading)}
</header>
<div class="desk">
<main class="text"${languageOf(article.language)}>
<article>
${articleHtml(reading)}
</article>
</main>
<aside class="findings" aria-label="What was found">
<section aria-labelledby="statements">
<h2 id="statements" tabindex="-1">Statements</h2>
${statements.length > 0 ? statementsHtml(reading, names) : '<p class="quiet">No statements were found.</p>'}
</section>
${findingsHtml(reading, names)}
</aside>
</div>
<footer>
${footHtml(reading)}
</footer>
</body>
</html>
`;
}

function headHtml({ article, statements, speakers, figures, announcements }: Reading): string {
  const facts = [
    ...(article.outlet === null ? [] : [apart(article.outlet)]), ...(article.published === null ? [] : [dayHtml(article.published)]),
    ...(article.byline === null ? [] : [apart(article.byline)]),
  ];
  const counts = [
    [statements.length, 'statement'], [speakers.length, 'speaker'], [figures.length, 'figure'], [announcements.length, 'announcement'],
  ] as const;
  const found = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`);
  return [
    ...(facts.length > 0 ? [`<p class="facts">${facts.join(' · ')}</p>`] : []),
    ...(article.url === null ? [] : [`<p class="counts">${linkTo(article.url)}</p>`]),
    ...(found.length > 0 ? [`<p class="counts">${found.join(' · ')}</p>`] : []),
    '<p class="key"><span class="source">source</span> <span class="cue">cue</span> <span><mark>content</mark></span> Numbers lead from the article to the list and back.</p>',
  ].join('\n');
}

function footHtml({ article, engine }: Reading): string {
  const models = Object.entries(engine.models).map(([language, hash]) => `${html(language)} ${html(hash.slice(0, 12))}`);
  return `<p>Read by On Record ${html(engine.version)}${models.length > 0 ? `, models ${models.join(', ')}` : ''}. Every word shown as said stands in the article.</p>
<p>SHA-256 of the text: ${html(article.sha256)}</p>`;
}

/** A link for a web address; any other is shown and leads nowhere. */
const linkTo = (url: string): string => (
  /^https?:\/\//i.test(url) ? `<a href="${html(url)}" rel="noreferrer noopener external">${apart(url)}</a>` : apart(url)
);

const languageOf = (language: string | null): string => (
  language !== null && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? ` lang="${language}"` : ''
);
