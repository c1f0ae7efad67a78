/*
 * Numbers as the text writes them: “4,000”, “1.5 million”, “$3bn”, “two dozen”, “half a million”. What names no value
 * (“hundreds”) is no number.
 */

/** A number at a place in the text. */
export interface WrittenNumber {
  readonly end: number;
  readonly value: number;
  /** “percent”, or the currency that a sign names; null where the words after it say what is counted. */
  readonly unit: string | null;
  /** Whether it is written in digits. */
  readonly digits: boolean;
  /** What the words after the digits multiply them by: a million in “1.5 million”, else 1. */
  readonly scale: number;
  /** Whether the value had to be rounded: a third is no whole number of percent. */
  readonly isRounded: boolean;
}

const gap = '[ \\u00a0\\u202f]?';
const signs: Readonly<Record<string, string>> = { '$': 'dollars', '\u20ac': 'euros', '\u00a3': 'pounds', '\u00a5': 'yen' };
const scales: Readonly<Record<string, number>> = {
  hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, dozen: 12,
  bn: 1e9, tn: 1e12, k: 1e3, m: 1e6, b: 1e9, mn: 1e6, mln: 1e6,
};

const inDigits = new RegExp(
  `((?:US|A|C|HK|NZ)?[$\\u20ac\\u00a3\\u00a5]${gap})?(\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,15})(\\.\\d{1,6})?`
  + `(?:(?:[ \\u00a0\\u202f]|-)?(hundred|thousand|million|billion|trillion|dozen)(?![A-Za-z])|(bn|tn|mn|mln|m|k|b)(?![A-Za-z]))?`
  + `(${gap}%|[ \\u00a0]?(?:percent|per cent|pct)(?![A-Za-z]))?(?:[ \\u00a0]percentage points?)?`,
  'iy',
);

/**
 * A number in digits at `at`, with the currency sign before it and the scale and percent sign after it. `dashed`: it may be
 * the first of two that a dash joins, as in “20-25”.
 */
export const numberInDigits = (text: string, at: number, dashed = false): WrittenNumber | null => {
  inDigits.lastIndex = at;
  const found = inDigits.exec(text);
  if (found === null) return null;
  const [all, sign, whole, fraction, scale, short, percent] = found;
  const end = at + all.length;
  if (!(dashed && dashThenDigit.test(text.slice(end, end + 2))) && endsInside(text, end, percent !== undefined)) return null;
  // “5m” is metres or minutes as well, unless it is money.
  if (short !== undefined && sign === undefined && !/^(?:bn|tn|mn|mln)$/i.test(short) && !money.test(text.slice(end, end + longestMoney))) return null;
  const times = scales[(scale ?? short ?? '').toLowerCase()] ?? 1;
  const value = Number(whole!.replaceAll(',', '') + (fraction ?? '')) * times;
  const unit = percent !== undefined || all.includes('percentage') ? 'percent' : sign === undefined ? null : signs[/[$\u20ac\u00a3\u00a5]/.exec(sign)![0]]!;
  return { end, value: rounded(value), unit, digits: true, scale: times, isRounded: false };
};

/** Behind a number: “60m marks”. */
const money = /^[ \u00a0](?:baht|crowns|dinars|dirhams|dollars|euros?|francs|kron(?:er|or|a)|lira|marks|naira|pesos|pounds|rand|riyals|ro?ubles|rupees|shillings|won|yen|yuan|zloty)(?![A-Za-z])/i;
const longestMoney = 12;

/** 0.1 + 0.2: what a decimal and its scale make must not show how the machine counts. */
const rounded = (value: number): number => Number(value.toPrecision(12));

const dashThenDigit = /^[-\u2010-\u2015]\d/;

/** Whether the digits go on as something else: “11th”, “10:30”, “737-800”, “1.2.3”, “4/5”. */
const endsInside = (text: string, end: number, percent: boolean): boolean =>
  percent ? false : /^(?:[A-Za-z\d]|[:/.,](?=\d)|[\u2019'](?=\d)|[-\u2010-\u2015](?=\d))/.test(text.slice(end, end + 2));

const ones = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const unitWord = '(?:one|two|three|four|five|six|seven|eight|nine)';
const tensWord = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const small = `((?:a quarter|three[- ]quarters|half) of an?|${tensWord}(?:[- ]${unitWord})?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|${unitWord}|an?|half an?|several)`;
const inWords = new RegExp(`${small}(?:[ \\u00a0-](hundred|thousand|million|billion|trillion|dozen)(?![A-Za-z]))?(?:[ \\u00a0](thousand|million|billion)(?![A-Za-z]))?(?![A-Za-z])`, 'iy');
const percentAfter = /[ \u00a0](?:percent|per cent|percentage points?)(?![A-Za-z])/iy;

/** A number in words at `at`; “a” and “an” count only before a scale: “a dozen”. */
export const numberInWords = (text: string, at: number): WrittenNumber | null => {
  inWords.lastIndex = at;
  const found = inWords.exec(text);
  if (found === null) return null;
  const lower = found[1]!.toLowerCase();
  const base = valueOf(lower);
  if (base === null || (found[2] === undefined && /(?:^|[ ])an?$/.test(lower))) return null;
  const scale = (scales[(found[2] ?? '').toLowerCase()] ?? 1) * (scales[(found[3] ?? '').toLowerCase()] ?? 1);
  percentAfter.lastIndex = at + found[0].length;
  const percent = percentAfter.exec(text);
  const end = at + found[0].length + (percent?.[0].length ?? 0);
  if (/^[-\u2010-\u2015][A-Za-z\d]/.test(text.slice(end, end + 2))) return null;
  return { end, value: base * scale, unit: percent === null ? null : 'percent', digits: false, scale, isRounded: false };
};

const valueOf = (lower: string): number | null => {
  if (lower === 'a' || lower === 'an') return 1;
  if (lower.startsWith('half ')) return 0.5;
  if (/ of an?$/.test(lower)) return lower.startsWith('a ') ? 0.25 : 0.75;
  const whole = ones.indexOf(lower);
  if (whole >= 0) return whole;
  const [ten, one] = lower.split(/[- ]/);
  const at = tens.indexOf(ten ?? '');
  return at < 0 ? null : at * 10 + (one === undefined ? 0 : ones.indexOf(one));
};

const numberWords = new Set([...ones.slice(1), ...tens.slice(2), 'a', 'an', 'half']);

/** Whether a number in words may begin with this word. */
export const startsNumberWord = (lower: string): boolean => numberWords.has(lower);
