import type { Span } from '../../text/span.ts';

/** What a transcript notes in brackets of what is heard beside the words. */
const heard = new Set([
  'applause', 'chuckle', 'chuckles', 'chuckling', 'cheering', 'cheers', 'cough', 'coughs', 'crosstalk', 'crying', 'inaudible', 'indiscernible', 'laugh', 'laughing', 'laughs', 'laughter', 'music', 'nods', 'nodding',
  'off-mic', 'pause', 'pauses', 'ph', 'shouting', 'shrugs', 'sigh', 'sighs', 'sighing', 'silence', 'smiles', 'smiling', 'unintelligible', 'weeping', 'whispers',
]);

const bracketed = /[([]([^()[\]]{1,80})[)\]]/g;
const time = /^\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?$/i;

/** The stretches of `[start, end)` that are words spoken: without times and without what is only heard, “(Laughter)”, “[10:42]”, “(BEGIN VIDEO CLIP)”. */
export function spokenIn(text: string, [start, end]: Span): readonly Span[] {
  const words = text.slice(start, end);
  const spoken: Span[] = [];
  let from = 0;
  for (const { 0: whole, 1: inside, index } of words.matchAll(bracketed)) {
    if (!isDirection(inside!, whole.length, words.trim().length)) continue;
    spoken.push([from, index]);
    from = index + whole.length;
  }
  spoken.push([from, words.length]);
  return spoken.flatMap(([a, b]): readonly Span[] => {
    while (a < b && /[\s,\u2014\u2013-]/.test(words[a]!)) a++;
    while (b > a && /\s/.test(words[b - 1]!)) b--;
    return b > a && /[^\s.,:;!?*_=#\u2014\u2013-]/.test(words.slice(a, b)) && !time.test(words.slice(a, b)) ? [[start + a, start + b]] : [];
  });
}

const isDirection = (inside: string, length: number, whole: number): boolean =>
  length === whole || time.test(inside) || (inside === inside.toUpperCase() && /[A-Z]{5}/.test(inside)) || inside.toLowerCase().split(/[ ,.!]+/).some((word) => heard.has(word));
