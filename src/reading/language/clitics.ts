import { isApostrophe } from './characters.ts';
import { isNameInS } from './names-in-s.ts';

/**
 * Pushes the word `[start, end)`, parted as UD English does: `do|n't`, `Lowell|'s`, `they|'ve`, `can|not`, `gon|na`.
 * `apostrophe` is the place of the last apostrophe inside it, or -1.
 */
export const pushWord = (text: string, start: number, end: number, apostrophe: number, starts: number[], ends: number[]): void => {
  let from = start;
  if (apostrophe > start) {
    const cut = cliticStart(text, start, end, apostrophe);
    if (cut > start && cut < end) {
      // I'd've: what stands before the last clitic may hold another.
      let earlier = -1;
      for (let at = cut - 1; at > start && at > cut - 4; at -= 1) if (isApostrophe(text.charCodeAt(at))) earlier = at;
      pushWord(text, start, cut, earlier, starts, ends);
      from = cut;
    }
  } else {
    const cut = fusedCut(text, start, end);
    if (cut > 0) {
      starts.push(start);
      ends.push(start + cut);
      from = start + cut;
    }
  }
  starts.push(from);
  ends.push(end);
};

const lowered = (unit: number): number => (unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit);

const cliticStart = (text: string, start: number, end: number, apostrophe: number): number => {
  const tail = end - apostrophe - 1;
  const first = lowered(text.charCodeAt(apostrophe + 1));
  if (tail === 1) {
    // t: n't
    if (first === 0x74 && lowered(text.charCodeAt(apostrophe - 1)) === 0x6e) return apostrophe - 1;
    if (first === 0x73) return isDecade(text, start, apostrophe) || isNameInS(text, start, apostrophe, end) ? end : apostrophe;
    // d, m
    if (first === 0x64 || first === 0x6d) return apostrophe;
    return end;
  }
  if (tail === 2) {
    const second = lowered(text.charCodeAt(apostrophe + 2));
    if ((first === 0x72 || first === 0x76) && second === 0x65) return apostrophe;
    if (first === 0x6c && second === 0x6c) return apostrophe;
  }
  return end;
};

// 1930's, 80's
const isDecade = (text: string, start: number, end: number): boolean => {
  if ((end - start !== 2 && end - start !== 4) || text.charCodeAt(end - 1) !== 0x30) return false;
  const unit = text.charCodeAt(start);
  return unit >= 0x30 && unit <= 0x39;
};

const fused: ReadonlyMap<string, number> = new Map([
  ['cannot', 3], ['gonna', 3], ['gotta', 3], ['wanna', 3], ['dont', 2], ['doesnt', 4], ['didnt', 3], ['isnt', 2], ['wasnt', 3], ['couldnt', 5],
  ['wouldnt', 5], ['arent', 3], ['havent', 4], ['hasnt', 3],
]);

const fusedCut = (text: string, start: number, end: number): number => {
  const length = end - start;
  if (length < 4 || length > 7) return 0;
  const last = lowered(text.charCodeAt(end - 1));
  if (last !== 0x74 && last !== 0x61) return 0;
  return fused.get(text.slice(start, end).toLowerCase()) ?? 0;
};
