/** A stretch `[start, end)` of one text, in UTF-16 code units: `start` is inside, `end` is not. */
export type Span = readonly [start: number, end: number];

/** The words a span stands for. */
export const wordsOf = (text: string, span: Span): string => text.slice(span[0], span[1]);

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** Whether `inner` lies wholly in `outer`; a span lies in itself. */
export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** Whether the position `at` is inside the span. */
export const covers = (span: Span, at: number): boolean => span[0] <= at && at < span[1];

/** Order by start, then the longer span first, so that what contains comes before what it contains. */
export const inReadingOrder = (a: Span, b: Span): number => a[0] - b[0] || b[1] - a[1];
