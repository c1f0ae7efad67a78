import type { Hand } from '../hand.ts';
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';

/** What can be done about something, for whom it can: an address, what the link says, and what its key is called. */
export const ways = (hand: Hand, links: readonly (readonly [path: string, label: string, act: string])[]): Markup | null => (
  !hand.mayWrite ? null : html`<ul class="ways" role="list">${links.map(([path, label, act]) => html`<li><a class="button plain" href="${path}" data-act="${act}">${label}</a></li>`)}</ul>`);
