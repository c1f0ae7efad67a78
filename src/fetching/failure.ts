/**
 * An input that cannot be read, whatever the reason: the file, the address, the answer or its bytes. `message` names the cause
 * and `advice` says what to do; both are one line, in plain words, and may hold stretches of hostile input: `oneLine` them before showing.
 */
export class InputFailure extends Error {
  override readonly name = 'InputFailure';
  readonly advice: string;

  constructor(message: string, advice: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.advice = advice;
  }
}

/** More than this helps nobody in a one-line message. In UTF-16 code units. */
const longestLine = 600;

/** The text on one line, without control characters that could steer a terminal. */
export const oneLine = (text: string): string => {
  const shown = text.length > longestLine ? `${text.slice(0, longestLine)}…` : text;
  // C0, DEL, C1, the line separators and the marks that turn the direction of writing.
  // eslint-disable-next-line no-control-regex
  return shown.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
};
