import type { Role } from '../../reading.ts';
import { isByline } from '../byline.ts';
import type { Shape } from '../flattened/shape.ts';
import { shapeOf } from '../flattened/shape.ts';
import type { Line } from './lines.ts';

/** In words: headlines and headings are no longer. */
const longestHeadline = 25;
const longestHeading = 12;
const fewWords = 6;
/** In words: what follows a headline and is a paragraph. */
const leastParagraph = 12;

/** The role of every line of a bare text. Where a line could be a paragraph, it is one. */
export function bareRoles(lines: readonly Line[]): Role[] {
  const shapes = lines.map((line) => shapeOf(line.text));
  const byline = lines.findIndex((line, at) => at < 4 && isByline(line.text));
  return lines.map((line, at) => {
    if (at === byline) return 'byline';
    if (line.bullet > 0) return 'list-item';
    if (at === 0 && isHeadline(lines, shapes)) return 'headline';
    return isHeading(lines, shapes, at) ? 'heading' : 'paragraph';
  });
}

const unstopped = (shape: Shape): boolean => shape.ending === 'none' || shape.ending === 'question';
const quoted = (text: string): boolean => /^["“'‘«„]/.test(text) && /["”'’»]$/.test(text);

/** The first line: short, without a full stop, and a longer line or an empty one follows. */
function isHeadline(lines: readonly Line[], shapes: readonly Shape[]): boolean {
  const shape = shapes[0]!;
  const after = shapes[1];
  if (after === undefined || shape.words < 2 || shape.words > longestHeadline || !unstopped(shape)) return false;
  return lines[1]!.apart || (after.words > shape.words && after.words >= leastParagraph);
}

/** A short line between paragraphs without a stop: in title case, in capitals, or of very few words. */
function isHeading(lines: readonly Line[], shapes: readonly Shape[], at: number): boolean {
  const shape = shapes[at]!;
  const after = shapes[at + 1];
  if (at === 0 || after === undefined || after.words < leastParagraph) return false;
  if (shape.words === 0 || shape.words > longestHeading || !unstopped(shape)) return false;
  // “Never again” may head a section; “I will never go back to that harbour” is somebody speaking.
  if (quoted(lines[at]!.text)) return shape.words <= fewWords && shape.sentences === 0;
  const inCapitals = shape.letters >= 3 && shape.capitals === shape.letters;
  const inTitleCase = shape.longLower === 0 && shape.capitalised > 0 && !shape.beginsLower;
  const few = shape.words <= fewWords && !shape.beginsLower && shapes[at - 1]!.ending !== 'none' && shapes[at - 1]!.ending !== 'colon';
  return inCapitals || few || (inTitleCase && (shape.capitalised >= 2 || shape.words === 1));
}
