import { heading, main } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { html } from '../markup.ts';

/** What is shown instead of a page. */
export const faultPage = (title: string, words: string): DeskPage => ({
  title, body: main(html`${heading(title, words)}<p><a class="button plain" href="/">To the desk</a></p>`, { narrow: true }),
});
