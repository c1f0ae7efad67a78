export * from './tokens.ts';
export { tokenise } from './tokenise.ts';
