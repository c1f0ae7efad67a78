/** The version of the rules, the same as the package's; `test/reading/engine.test.ts` holds them together. */
export const engineVersion = '0.1.0';
