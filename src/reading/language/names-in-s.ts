/*
 * Names that end in ’s as they stand: of houses named for whoever founded them, and of what is named for a saint. Their ’s is no ending: “Moody’s said …”.
 */

/** Known better than anybody of that name. */
const houses = new Set('applebee arby bloomingdale debenham denny dillard domino harrod kellogg kohl ladbroke lloyd macy mcdonald moody sainsbury sotheby tattersall wendy'.split(' '));

/** Whoever is an owner has something: no verb stands behind an ’s that is an ending, but for “Roe’s said to be ill”. */
const speaks = /^\s{1,2}(?:said(?! to\b)|says|told|declined|denied|denies|added|adds|confirmed|announced|warned|warns|estimates|estimated|reported)\b/;
/** What stands behind the name of a saint’s church, school or hospital, and not behind the saint’s town as an owner. */
const behind = /^(?:[,.;:)\]]|\s{1,2}(?:has|have|had|is|was|will|would|did|does|could|can|and|or|to|in|at|on|after|where|which|who|by|for|from|with)\b)/;
const saint = /(?:^|[\s("'“‘])(?:St\.?|Saint)\s{1,2}$/;
const longestBehind = 24;

/** Whether a word is one with the s behind its apostrophe. `end`: behind the s. */
export const isNameInS = (text: string, start: number, apostrophe: number, end: number): boolean => {
  const unit = text.charCodeAt(start);
  // Names begin with a capital.
  if (unit < 0x41 || unit > 0x5a) return false;
  if (houses.has(text.slice(start, apostrophe).toLowerCase())) return true;
  const next = text.slice(end, end + longestBehind);
  return speaks.test(next) || (saint.test(text.slice(Math.max(0, start - 8), start)) && behind.test(next));
};
