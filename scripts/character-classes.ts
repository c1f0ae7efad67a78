/*
 * Writes src/reading/language/character-ranges.ts: what each code point is to the tokeniser. Engines differ in the Unicode
 * version behind `\p{…}`, so the classes are made once, here, and committed. Run: npx tsx scripts/character-classes.ts
 */
import { writeFileSync } from 'node:fs';

const classes: [RegExp, number][] = [
  [/[\n\r\u0085\u2028\u2029]/u, 2],
  [/\p{White_Space}/u, 1],
  [/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/u, 3],
  [/[\p{Lu}\p{Lt}]/u, 4],
  [/\p{Ll}/u, 5],
  [/\p{L}/u, 6],
  [/\p{Nd}/u, 7],
  [/\p{M}/u, 8],
];
const classOf = (code: number): number => classes.find(([pattern]) => pattern.test(String.fromCodePoint(code)))?.[1] ?? 0;

const runs: string[] = [];
let from = 0;
let current = classOf(0);
for (let code = 1; code <= 0x110000; code += 1) {
  const next = code === 0x110000 ? -1 : code >= 0xd800 && code <= 0xdfff ? 0 : classOf(code);
  if (next === current) continue;
  runs.push((code - from).toString(36) + String(current));
  from = code;
  current = next;
}
const lines: string[] = [];
for (const run of runs) {
  if (lines.length === 0 || lines[lines.length - 1]!.length + run.length > 120) lines.push(run);
  else lines[lines.length - 1] += ' ' + run;
}
writeFileSync(new URL('../src/reading/language/character-ranges.ts', import.meta.url), `// Written by scripts/character-classes.ts: do not edit.

/** The Unicode version that the ranges come from. */
export const unicodeVersion = '${process.versions.unicode}';

/**
 * Runs of code points from U+0000 on, each its length in base 36 and then its class in one digit: 0 symbol, 1 space,
 * 2 line break, 3 invisible, 4 upper case, 5 lower case, 6 other letter, 7 digit, 8 mark.
 */
export const characterRuns = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join(' ');
`);
