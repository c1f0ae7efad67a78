/*
 * How wide words are on a terminal, and where their lines break. Terminals differ over emoji; what counts here is that a line
 * is never cut in the middle of a character and seldom runs over.
 */

/** Combining marks, joiners and skin tones, which take the place of what they follow. */
const nothing = /^(?:\p{Mn}|\p{Me}|\u200C|\u200D|\p{Emoji_Modifier})$/u;
/** East Asian wide and full-width characters, and what is drawn as an emoji. */
const wide = /^[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B2FF}\u{1F1E6}-\u{1F1FF}\u{20000}-\u{3FFFD}\p{Emoji_Presentation}]$/u;
const ascii = /^[\x20-\x7E]*$/;

interface Glyph {
  readonly text: string;
  readonly columns: number;
}

/** Characters with what combines with them. */
function* glyphsOf(text: string): Generator<Glyph> {
  let glyph = '';
  let columns = 0;
  let joining = false;
  let flags = 0;
  for (const point of text) {
    const isFlag = point >= '\u{1F1E6}' && point <= '\u{1F1FF}';
    if (glyph !== '' && (joining || nothing.test(point) || (isFlag && flags === 1))) {
      glyph += point;
      // The emoji selector makes a narrow sign wide; the second half of a flag adds nothing to the first.
      if (point === '\uFE0F') columns = 2;
      flags = isFlag ? 2 : flags;
    } else {
      if (glyph !== '') yield { text: glyph, columns };
      glyph = point;
      columns = nothing.test(point) ? 0 : wide.test(point) ? 2 : 1;
      flags = isFlag ? 1 : 0;
    }
    joining = point === '\u200D';
  }
  if (glyph !== '') yield { text: glyph, columns };
}

/** How many columns a terminal gives the text. */
export function columnsOf(text: string): number {
  if (ascii.test(text)) return text.length;
  let columns = 0;
  for (const glyph of glyphsOf(text)) columns += glyph.columns;
  return columns;
}

/** The text, or as much of it as fits in so many columns, ending in “…”. */
export function clip(text: string, width: number): string {
  let kept = '';
  let columns = 0;
  for (const glyph of glyphsOf(text)) {
    if (columns + glyph.columns > width - 1) return columnsOf(text.slice(kept.length)) + columns <= width ? text : `${kept.trimEnd()}…`;
    kept += glyph.text;
    columns += glyph.columns;
  }
  return kept;
}

/** Words in one style. Runs that follow one another are a space apart. */
export interface Run<Style> {
  readonly text: string;
  readonly style: Style;
}

/** A word, or the part of one that may stand alone on a line; `tight` where no space comes before it. */
interface Atom<Style> extends Glyph {
  readonly style: Style;
  readonly tight: boolean;
}

/** Breaks runs into lines of so many columns, at spaces, between wide characters, and inside a word that is longer than a line. */
export function wrap<Style>(runs: readonly Run<Style>[], width: number): readonly (readonly Run<Style>[])[] {
  const lines: Run<Style>[][] = [];
  let line: Run<Style>[] = [];
  let columns = 0;
  for (const run of runs) {
    for (const atom of atomsOf(run, width)) {
      const gap = atom.tight || line.length === 0 ? 0 : 1;
      if (line.length > 0 && columns + gap + atom.columns > width) {
        lines.push(line);
        line = [];
        columns = 0;
      }
      const last = line.at(-1);
      if (last && (last.style === atom.style || atom.tight)) {
        line[line.length - 1] = { style: last.style, text: `${last.text}${atom.tight ? '' : ' '}${atom.text}` };
      } else {
        line.push({ style: atom.style, text: atom.text });
      }
      columns += (line.length === 1 && columns === 0 ? 0 : gap) + atom.columns;
    }
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

function* atomsOf<Style>(run: Run<Style>, width: number): Generator<Atom<Style>> {
  for (const word of run.text.split(/\s+/)) {
    if (word === '') continue;
    if (ascii.test(word) && word.length <= width) {
      yield { text: word, columns: word.length, style: run.style, tight: false };
      continue;
    }
    let text = '';
    let columns = 0;
    let tight = false;
    for (const glyph of glyphsOf(word)) {
      if (text !== '' && (columns + glyph.columns > width || glyph.columns === 2)) {
        yield { text, columns, style: run.style, tight };
        text = '';
        columns = 0;
        tight = true;
      }
      text += glyph.text;
      columns += glyph.columns;
    }
    yield { text, columns, style: run.style, tight };
  }
}
