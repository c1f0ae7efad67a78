import { keys, keyScopes } from '../keys.ts';
import type { Key } from '../keys.ts';
import { heading, main } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { html } from '../markup.ts';

const titles: Readonly<Record<Key['scope'], string>> = { everywhere: 'Everywhere', deciding: 'While you decide', picking: 'While you pick words' };

/** What the keys do, and how to choose others. Those that count on a page are shown over it, by the key for help. */
export const keysPage = (): DeskPage => ({
  title: 'Keys and help', body: main(html`${heading('Keys and help', 'Everything here can be done with the mouse, with Tab and Enter, and without JavaScript. With it, single keys help: “?” shows them on every page.')}
<section class="block" aria-labelledby="own"><h2 id="own">Keys</h2>
<p class="meta">Each can be another: write it into the field; an empty field switches it off. This browser keeps what you choose.</p>
<noscript><p>Without JavaScript there are no single keys.</p></noscript>
<p class="key-switch"><label class="choice"><input type="checkbox" id="keys-off"><span>Switch single keys off in this browser</span></label></p>
<div id="remap"></div>
${keyScopes.map((scope) => html`<h3>${titles[scope]}</h3>
<dl class="keys" data-remap>${keys.filter((key) => key.scope === scope).map(({ name, usual, words }) => html`<dt><kbd data-key-of="${name}">${usual}</kbd></dt><dd>${words}</dd>`)}</dl>
`)}</section>
<section class="block" aria-labelledby="marks"><h2 id="marks">How to read the marks</h2>
<p class="key"><span class="source">source</span> <span class="cue">cue</span> <span><mark>content</mark></span></p>
<p>The source says it, the cue is the word that signals it, and the content is what is said. A number leads from the text to the list, and back.</p>
<p>“5 outlets, 2 origins”: five outlets ran it, with two texts behind them. Copies are not confirmations.</p>
<p>Confidence is how sure the machine is that it read the article rightly. Nothing here says whether what was said is true.</p></section>`, { narrow: true }),
});
