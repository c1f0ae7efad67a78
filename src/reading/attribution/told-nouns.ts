/** Lemmas of nouns for what somebody has said. */
export const toldNouns: ReadonlySet<string> = new Set(['account', 'accusation', 'allegation', 'argument', 'assertion', 'assessment', 'characterisation', 'characterization', 'charge', 'claim',
  'comment', 'conclusion', 'contention', 'description', 'estimate', 'figure', 'finding', 'interpretation', 'number', 'remark', 'statement', 'suggestion', 'tally', 'theory', 'toll', 'version', 'view']);
