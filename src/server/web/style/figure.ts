/** Charts of figures. */
export const figureStyle = `
`;
