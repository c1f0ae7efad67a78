import { InputFailure } from '../../fetching/failure.ts';
import type { GivenSentence } from '../../reading/index.ts';
import type { Line } from '../read/lines.ts';

/*
 * CoNLL-U in, for its words and sentence ends: everything else in it is passed over, comments apart. What is no CoNLL-U is refused with
 * the number of the line.
 */

/** A sentence with more words than this is none: it would fill the memory. */
export const mostWords = 100_000;

interface Draft {
  readonly comments: string[];
  readonly words: string[];
  readonly starts: number[];
  readonly ends: number[];
  text: string;
  /** Words written as one that are being read: the last of them, where the next begins, where all end, whether a gap follows. */
  whole: { readonly last: number; at: number; readonly end: number; readonly gap: boolean } | null;
}

const draft = (): Draft => ({ comments: [], words: [], starts: [], ends: [], text: '', whole: null });

/** The sentences of a stream of lines. `name` is what messages call the input. Throws an `InputFailure`. */
export async function* sentencesOf(lines: AsyncIterable<Line>, name: string): AsyncGenerator<GivenSentence> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  let open = draft();
  for await (const { number, bytes } of lines) {
    const fail = (what: string): never => {
      throw new InputFailure(`${name}, line ${number}: ${what}`, 'give CoNLL-U, or leave --gold-tokens out');
    };
    if (bytes === null) return fail('the line is too long');
    let line: string;
    try {
      line = decoder.decode(bytes).replace(/\r$/, '');
    } catch {
      return fail('the line is not in UTF-8');
    }
    if (line === '') {
      if (open.words.length > 0) {
        if (open.whole !== null) return fail(`the sentence ends before word ${open.whole.last}`);
        yield closed(open);
        open = draft();
      }
    } else if (line.startsWith('#')) {
      if (open.words.length > 0) return fail('a comment stands inside a sentence');
      if (!/^#\s*text\s*=/.test(line)) open.comments.push(line.replace(/^#\s*/, ''));
    } else addLine(open, line, fail);
    if (open.comments.length > mostWords) return fail(`more than ${mostWords} comments stand before a sentence`);
  }
  if (open.words.length === 0) return;
  if (open.whole !== null) throw new InputFailure(`${name} ends before word ${open.whole.last} of its last sentence`, 'see that the file is whole');
  yield closed(open);
}

const closed = ({ comments, words, starts, ends, text }: Draft): GivenSentence => ({ comments, words, starts, ends, text: text.endsWith(' ') ? text.slice(0, -1) : text });

const addLine = (open: Draft, line: string, fail: (what: string) => never): void => {
  const columns = line.split('\t');
  if (columns.length !== 10) return fail(`${columns.length} ${columns.length === 1 ? 'column' : 'columns'} instead of 10, parted by tabs`);
  const [id, form] = columns as [string, string];
  const gap = !/(?:^|\|)SpaceAfter=No(?:\||$)/.test(columns[9]!);
  const next = open.words.length + 1;
  // A word that is not written, in enhanced dependencies.
  if (/^\d{1,9}\.[1-9]\d{0,8}$/.test(id)) return;
  if (form === '') return fail('the word is empty');
  const range = /^([1-9]\d{0,8})-([1-9]\d{0,8})$/.exec(id);
  if (range !== null) {
    const last = Number(range[2]);
    if (Number(range[1]) !== next || last < next || last - next > 20 || open.whole !== null) return fail(`the range ${id} does not fit where word ${next} is next`);
    open.whole = { last, at: open.text.length, end: open.text.length + form.length, gap };
    open.text += form;
    return;
  }
  if (!/^[1-9]\d{0,8}$/.test(id)) return fail(`“${id.slice(0, 20)}” is no number of a word`);
  if (Number(id) !== next) return fail(`word ${next} is next, not ${id}`);
  if (next > mostWords) return fail(`the sentence has more than ${mostWords} words`);
  open.words.push(form);
  if (open.whole === null) addWord(open, form, gap);
  else addPart(open, open.whole, form);
};

const addWord = (open: Draft, form: string, gap: boolean): void => {
  open.starts.push(open.text.length);
  open.text += form;
  open.ends.push(open.text.length);
  if (gap) open.text += ' ';
};

/** Of words written as one each takes its length, the last one what is left: “can’t” is “ca” and “n’t”. */
const addPart = (open: Draft, whole: NonNullable<Draft['whole']>, form: string): void => {
  const isLast = open.words.length === whole.last;
  open.starts.push(whole.at);
  whole.at = isLast ? whole.end : Math.min(whole.end, whole.at + form.length);
  open.ends.push(whole.at);
  if (!isLast) return;
  open.whole = null;
  if (whole.gap) open.text += ' ';
};
