import { html as escaped } from './reading-page/html.ts';

/** HTML that may be written as it is. */
export interface Markup { readonly markup: string }

/** What may stand in a template: text is escaped, markup is not, and what is nothing leaves nothing. */
export type Piece = Markup | string | number | null | undefined | false | readonly Piece[];

/** HTML with everything escaped that is put into it, for element content and quoted attributes. What came from a page cannot be anything but text. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let out = strings[0]!;
  pieces.forEach((piece, index) => { out += written(piece) + strings[index + 1]!; });
  return { markup: out };
}

/** Only for HTML that was escaped where it was made. */
export const trusted = (markup: string): Markup => ({ markup });

export const nothing: Markup = { markup: '' };

/** Text set apart from the direction of the writing around it. */
export const apart = (text: string): Markup => html`<bdi>${text}</bdi>`;

/** Pieces with something between them. */
export const joined = (pieces: readonly Piece[], between: Piece): Markup => html`${pieces.map((piece, index) => (index === 0 ? piece : [between, piece]))}`;

export const counted = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

function written(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (typeof piece === 'string') return escaped(piece);
  if (typeof piece === 'number') return String(piece);
  return 'markup' in piece ? piece.markup : piece.map(written).join('');
}
