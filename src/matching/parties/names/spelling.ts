/** Ways to write one sound, in the order in which they are replaced. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|ş/g, 's'], [/tch|ch/g, 'c'], [/zh|dj|dzh|dz/g, 'j'], [/kh/g, 'h'], [/gh/g, 'g'], [/ph/g, 'f'], [/th/g, 't'], [/ck|q|k/g, 'k'], [/c(?=[aou])/g, 'k'], [/ts|tz/g, 'z'],
  [/^x/g, 's'], [/x(?=.)/g, 'ks'], [/w/g, 'v'], [/oo|ou/g, 'u'], [/ee|iy|yi|ii|ei|ey|ij|ej|aj|ay|ai|y|j(?=$)/g, 'i'], [/yo|io|jo/g, 'o'], [/ie/g, 'i'], [/h(?=$)/g, ''],
];

/** What spellings of one name share: “Hmeimim”, “Khmeimim” and “Hmeymim”; “Sergei” and “Sergey”. Takes a word in small Latin letters. */
export function soundOf(word: string): string {
  let sound = word;
  for (const [spelling, written] of sounds) sound = sound.replace(spelling, written);
  return sound.replace(/(.)\1+/g, '$1');
}

/** The edits (a letter added, dropped, changed, or two swapped) between two words; stops counting past `most`. */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, before[j - 2]! + 1);
      row.push(edits);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
