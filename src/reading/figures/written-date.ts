/** A date as the words give it, before it is held against a reference date. */
export type WrittenDate =
  | { readonly kind: 'day'; readonly year: number | null; readonly month: number; readonly day: number; readonly weekday: number | null }
  | { readonly kind: 'month'; readonly year: number | null; readonly month: number; readonly toward: Toward }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly toward: Toward }
  | { readonly kind: 'offset'; readonly unit: 'day' | 'month' | 'year'; readonly by: number }
  /** A time that ISO 8601 cannot name as a year, a month or a day (“last week”, “the third quarter”), or that may be several. */
  | { readonly kind: 'vague'; readonly relative: boolean };

/** The way the words themselves point: “last May”, “next May”, “this May”; null where they do not. */
export type Toward = 'last' | 'next' | 'this' | null;

/** What a reader of dates found at a place in the text: where it ends, and what it says. */
export interface Found {
  readonly end: number;
  readonly date: WrittenDate;
}

export const vague: WrittenDate = { kind: 'vague', relative: false };
export const vagueRelative: WrittenDate = { kind: 'vague', relative: true };
