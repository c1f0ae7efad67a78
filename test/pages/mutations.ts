/*
 * What happens to pages on their way: cut, doubled, nested, changed in a byte. From a seed, so that what failed once can be made again.
 */

export const mutations = ['cut', 'doubled', 'nested', 'flipped', 'untagged', 'shuffled'] as const;
export type Mutation = (typeof mutations)[number];

/** Numbers from 0 to 1 that the seed alone decides. */
function chanceFrom(seed: number): () => number {
  let state = (seed * 2_654_435_769) >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b_3c6d) + 0x9e37_79b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a_2d39);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  };
}

/** How deep a nested page nests. */
export const depth = 5_000;
const wrappers = ['<div>', '<b>', '<p>', '<table><tr><td>', '<ul><li>', '<a href="/x">', '<span class="related">', '<svg>', '<section><article>'];
const strange = ['<', '>', '&', '"', '\'', '\0', '\ud800', '\u{fe0f}', '/', '=', '!', '-->', '<!--', '</', '<script>', '</p>', ']]>'];

export function mutate(page: string, mutation: Mutation, seed: number): string {
  const chance = chanceFrom(seed);
  const place = (): number => Math.floor(chance() * page.length);
  const one = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)]!;
  switch (mutation) {
    case 'cut': {
      const [from, to] = [place(), place()].sort((a, b) => a - b) as [number, number];
      return chance() < 0.5 ? page.slice(0, from) : page.slice(0, from) + page.slice(to);
    }
    case 'doubled': {
      const [from, to] = [place(), place()].sort((a, b) => a - b) as [number, number];
      return page.slice(0, to) + page.slice(from);
    }
    case 'nested': {
      const at = page.indexOf('>', place()) + 1;
      const wrapper = one(wrappers);
      return page.slice(0, at) + wrapper.repeat(depth) + page.slice(at);
    }
    case 'flipped': {
      const units = page.split('');
      for (let count = 1 + chance() * 30; count > 0; count--) {
        units[place()] = chance() < 0.5 ? one(strange) : String.fromCharCode(Math.floor(chance() * 0x180));
      }
      return units.join('');
    }
    case 'untagged': return page.replace(/<\/?[a-z][^<>]{0,200}>/gi, (tag) => (chance() < 0.1 ? '' : tag));
    case 'shuffled': {
      const pieces = page.split(/(?=<)/);
      for (let count = 20; count > 0; count--) {
        const [a, b] = [Math.floor(chance() * pieces.length), Math.floor(chance() * pieces.length)];
        [pieces[a], pieces[b]] = [pieces[b]!, pieces[a]!];
      }
      return pieces.join('');
    }
  }
}
