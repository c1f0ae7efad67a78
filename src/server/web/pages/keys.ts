import { heading, layout, main } from '../layout.ts';
import { html } from '../markup.ts';

const keys = [
  ['j', 'the next item of a list, or the next statement of an article'],
  ['k', 'the one before'],
  ['Enter', 'open the item that is marked'],
  ['/', 'to the search field'],
  ['t', 'in an article: from the statement in the list to its words, and back'],
  ['1 … 9, o, 0', 'in the review: choose a speaker, somebody else, or nobody'],
  ['y, n', 'in the review: they are one, they are two'],
  ['s, x, u', 'in the review: skip, take out, undo'],
  ['?', 'this help, on every page'],
] as const;

/** What the keys do. The same list is shown over any page, by the key for help. */
export const keysPage = (): string => layout({
  title: 'Keys and help', body: main(html`${heading('Keys and help', 'Everything here can be done with the mouse, with Tab and Enter, and without JavaScript. With it, these keys help:')}
<dl class="keys" id="keys">${keys.map(([key, words]) => html`<dt><kbd>${key}</kbd></dt><dd>${words}</dd>`)}</dl>
<p class="key-switch"><label class="choice"><input type="checkbox" id="keys-off"><span>Switch single keys off in this browser</span></label></p>
<section class="block" aria-labelledby="marks"><h2 id="marks">How to read the marks</h2>
<p class="key"><span class="source">source</span> <span class="cue">cue</span> <span><mark>content</mark></span></p>
<p>The source says it, the cue is the word that signals it, and the content is what is said. A number leads from the text to the list, and back.</p>
<p>“5 outlets, 2 origins”: five outlets ran it, with two texts behind them. Copies are not confirmations.</p>
<p>Confidence is how sure the machine is that it read the article rightly. Nothing here says whether what was said is true.</p></section>`, { narrow: true }),
});
