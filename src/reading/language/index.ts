export * from './tokens.ts';
export { tokenise } from './tokenise.ts';
export { readLanguageModel, type LanguageModel } from './model.ts';
export { tag } from './tagging/tag.ts';
export { parse } from './parsing/parse.ts';
export { conlluOf, conlluSentences } from './conllu.ts';
