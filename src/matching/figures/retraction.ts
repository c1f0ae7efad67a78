import type { Span } from '../../reading/index.ts';

/** Words by which somebody takes a figure back. */
const takingBack = /\b(?:misspoke|mis-spoke|misstated|misspoken|retract(?:s|ed|ing)?|withdr(?:ew|aws?|awn)|took back|takes back|taken back|corrected (?:himself|herself|itself|the (?:figure|number|count))|was wrong|were wrong|in error|mistaken(?:ly)?|by mistake|should have checked)\b/i;

/** Whether a stretch says that something said before was wrong. */
export const takesBack = (text: string, [from, to]: Span): boolean => takingBack.test(text.slice(from, to));

/** Whether the figure is named only to say that it is not so: “1,420, not 4,000”, “rather than 4,000”. */
export const isRejected = (text: string, [from]: Span): boolean => /(?:\bnot|\brather than|\binstead of)\s+(?:the\s+)?(?:about\s+|some\s+)?$/i.test(text.slice(Math.max(0, from - 30), from));
