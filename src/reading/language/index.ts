export * from './tokens.ts';
export { tokenise } from './tokenise.ts';
export { readLanguageModel, type LanguageModel } from './model.ts';
export { tag } from './tagging/tag.ts';
