import { apart, counted, html } from '../markup.ts';
import type { Markup, Piece } from '../markup.ts';
import { groupPath, withQuery } from '../paths.ts';
import type { Decision } from './decision.ts';

/** Something that can be one with others. */
export interface Member {
  readonly id: string;
  readonly words: Piece;
  readonly where: Piece;
}

export interface Grouped {
  readonly id: string;
  readonly name: string;
  /** The earliest, or those that were asked for. */
  readonly members: readonly Member[];
  /** How to ask for those after them; null where there are none. */
  readonly next: string | null;
  /** How many there are in all. */
  readonly count: number;
}

type Kind = 'parties' | 'claims' | 'quotations';
type Fields = Readonly<Record<string, string | undefined>>;

const words = {
  parties: { one: 'party', of: 'speakers', find: 'Its name', twice: 'Which two are not the same?' },
  claims: { one: 'claim', of: 'statements', find: 'Words of it', twice: 'Which two are not about the same?' },
  quotations: { one: 'quotation', of: 'witnesses', find: 'Words of it', twice: 'Which two are not the same words?' },
} as const;

const about = (kind: Kind, group: Grouped, what: string, { who, why }: Fields): Pick<Decision, 'place' | 'action' | 'back' | 'backLabel' | 'own' | 'who' | 'why'> => {
  const path = groupPath(group.id) ?? '/';
  return {
    place: `/${kind}`, action: `${path}/${what}`, back: path, backLabel: `The ${words[kind].one}`, own: { kind },
    ...(who === undefined ? {} : { who }), ...(why === undefined ? {} : { why }),
  };
};

/** With which other it is one. `found`: what the words that were looked for have found. */
export const mergeDecision = (kind: Kind, group: Grouped, looked: string, found: readonly Member[], fields: Fields): Decision => ({
  ...about(kind, group, 'merge', fields), title: `With which ${words[kind].one} is it one?`, verb: 'Make them one',
  about: html`<blockquote class="words">${apart(group.name)}</blockquote>
<form class="filters" action="${groupPath(group.id) ?? '/'}/merge"><label class="field grow">${words[kind].find} <input type="search" name="words" required maxlength="200" value="${looked}"></label><button type="submit">Find</button></form>`,
  controls: html`<input type="hidden" name="words" value="${looked}">
<fieldset><legend>The other ${words[kind].one}</legend>
${found.length === 0 ? html`<p class="nothing">${looked === '' ? 'Find it first.' : 'Nothing on record is like that.'}</p>` : found.map(({ id, words: own, where }) => html`<label class="choice"><input type="radio" name="other" value="${id}" required${fields['other'] === id ? html` checked` : null}><span>${own} <span class="meta">· ${where}</span></span></label>
`)}</fieldset>`,
});

/** Which two of it are not one. What holds them together is told by the machine; a person's word goes above it. */
export const splitDecision = (kind: Kind, group: Grouped, after: string | undefined, fields: Fields): Decision => ({
  ...about(kind, group, after === undefined ? 'split' : withQuery('split', { after }), fields), title: words[kind].twice, verb: 'Hold them apart',
  about: html`<blockquote class="words">${apart(group.name)}</blockquote>
<p class="meta">The two are held apart, and all other ${words[kind].of} go with the one that they are surest to belong to.</p>
${howMany(kind, group, after)}`,
  controls: group.count < 2 ? html`<p class="nothing">There is only one: nothing can be parted.</p>` : html`<div class="scroll" tabindex="0" role="group" aria-label="All ${words[kind].of}"><table>
<thead><tr><th scope="col">This</th><th scope="col">and this</th><th scope="col">${words[kind].of}</th></tr></thead>
<tbody>${group.members.map(({ id, words: own, where }, index) => html`<tr>
<td><input type="radio" name="a" value="${id}" required aria-label="This: number ${index + 1}"${fields['a'] === id ? html` checked` : null}></td>
<td><input type="radio" name="b" value="${id}" required aria-label="and this: number ${index + 1}"${fields['b'] === id ? html` checked` : null}></td>
<td>${own} <span class="meta">· ${where}</span></td></tr>
`)}</tbody></table></div>`,
});

/** That these are a part of them, where they are, and the way to the others. */
function howMany(kind: Kind, { id, members, next, count }: Grouped, after: string | undefined): Markup | null {
  if (next === null && after === undefined) return null;
  const { of } = words[kind];
  const path = `${groupPath(id) ?? '/'}/split`;
  return html`<p>${after === undefined ? `The earliest ${members.length}` : `${members.length} further ones`} of ${counted(count, of, of)}.${
    next === null ? null : html` <a rel="next" href="${withQuery(path, { after: next })}">Those after them</a>.`}${
    after === undefined ? null : html` <a href="${path}">From the beginning</a>.`}</p>`;
}
