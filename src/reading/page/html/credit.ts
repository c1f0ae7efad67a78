/* Whose picture it is: “Photo: …”, “Getty Images”, “AFP/…”, “(AP Photo/…)”. */

const agencies = '(?:AP|AFP|EPA|EFE|DPA|ANSA|PA|Reuters|Getty(?: Images)?|Shutterstock|iStock|Alamy|Xinhua|TASS|Sputnik|Bloomberg|Imago|Picture Alliance|Rex|Anadolu|NurPhoto|UPI)';
const opening = /^[([]?\s?(?:(?:photo(?:graph(?:y|er)?)?s?|pictures?|images?|pic|foto|bild|credit|source|video|illustration|quelle|crédits?|crédit photo|fotos)(?: credits?| courtesy)?\s?(?::|by\b|©|\/|\|)|©|courtesy (?:of|photo))/i;
const slashed = new RegExp(
  `(?:^|[\\s(])(?:${agencies})(?: (?:Photo|File|Images?|via .{1,40}))?\\s?/|/\\s?(?:${agencies})\\b|\\bvia (?:${agencies})\\b`, 'i',
);
const wholly = new RegExp(`^[(\\[©]?\\s?(?:${agencies})(?:[ /](?:Photo|Images?|File|Archive|Archiv|${agencies}))*[)\\].]?$`, 'i');

const longest = 120;

/** Whether all the words are a credit. */
export const isCredit = (text: string): boolean =>
  text.length <= longest
  && (opening.test(text) || wholly.test(text) || (slashed.test(text) && text.length < 80 && !/[.!?]\s/.test(text)));

const inBrackets = /\s[([](?:(?:AP|Reuters|AFP|EPA|PA) (?:Photo|Image|Wire)|Photo|Foto|Image|Credit|Picture)[^()[\]]{0,120}[)\]]\.?$/i;
const slashInBrackets = new RegExp(`\\s[([][^()[\\]/]{2,60}/\\s?(?:${agencies})[^()[\\]]{0,40}[)\\]]\\.?$`);
const afterWord = /\s(?:Photo|Picture|Image|Photograph|Foto|Credit|Source)(?:s| credit| by| courtesy)?:\s?[^.!?]{2,80}$/;

/** Where the credit begins that ends a caption; -1 where there is none. */
export function creditInCaption(text: string): number {
  const from = Math.max(0, text.length - 160);
  const tail = text.slice(from);
  const match = inBrackets.exec(tail) ?? slashInBrackets.exec(tail) ?? afterWord.exec(tail);
  return match && from + match.index > 0 ? from + match.index + 1 : -1;
}
