import type { Syntax } from './syntax.ts';

/** “Holt said it was safe, while Orr said …” parts two sides; “Holt said that, while she feared …” and “said that while …” do not. */
export function partsSides({ doc: { lower, words } }: Syntax, whileToken: number): boolean {
  return lower[whileToken] === 'while' && words[whileToken - 1] === ',' && lower[whileToken - 2] !== 'that';
}
