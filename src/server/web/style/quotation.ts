/** Wordings side by side: what differs is told by brackets, lines and weight as well as by colour. */
export const quotationStyle = `
`;
