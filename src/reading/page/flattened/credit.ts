/*
 * Whose picture it is: “X | AFP | Getty Images”, “Photo: …”, “Image copyright …”; as a line of its own, or at the end of a caption.
 */

const agency = String.raw`AP|AFP|EPA|EFE|ANSA|DPA|dpa|TASS|PA|UPI|ANI|PTI|Xinhua|Anadolu|Reuters|REUTERS|Bloomberg|Getty(?: Images)?|iStock(?:photo)?|Shutterstock|Alamy|Corbis|Sputnik|Associated Press|Press Association|Agence France-Presse|Magnum|Zuma(?: Press)?|Rex Features|NurPhoto|Unsplash|Pexels|Pixabay|Flickr|Wikimedia(?: Commons)?`;

const labelled = /^\(?(?:(?:photo|image|picture|video|media|illustration|graphic|still|foto|bild|crédit|credit|crédits|quelle|fotocredit|foto de|photo by|photos by|foto di)s?(?: credit| copyright| source| courtesy)?(?: by| of)? ?[:©]|image copyright|photo credit|photo by|photos by|photo courtesy|photograph by|photographs by|image by|illustration by|picture by|video by|graphic by|courtesy of|credit |photo illustration)/i;
const agencyAtEnd = new RegExp(`(?:^|[|/,(©–—-]|via|by|for|\\s)\\s?(?:${agency})(?: Photo| Images| via .{1,30})?\\)?$`);
const agencyAtStart = new RegExp(`^(?:©|\\(c\\))|^(?:AP Photo|(?:REUTERS|AFP|EPA|Getty Images) ?[/|])`);
const wholeAgency = new RegExp(`^\\(?(?:${agency})(?: Photo| Images| file)?\\)?$`);
const slash = /^[^/|.!?]{3,40}[/|] ?[^/|.!?]{2,40}(?:[/|][^/|.!?]{2,40})?$/;

const longest = 110;

/** Whether a whole line says whose picture it is. */
export function isCredit(text: string): boolean {
  if (text.length > longest || text.length < 2) return false;
  if (wholeAgency.test(text) || agencyAtStart.test(text)) return !/rights reserved/i.test(text);
  if (/[.!?]$/.test(text) && !/(?:Inc|Jr|Co)\.$/.test(text)) return false;
  if (labelled.test(text)) return text.length > 7 && !/^(?:photo|image|video|media|picture)s?:?$/i.test(text);
  return agencyAtEnd.test(text) && (/[|/©(]|\bvia\b|Photo|Images/.test(text) || slash.test(text)) && !/[.!?] /.test(text.slice(12));
}

const parted = /^[^.!?|/©]{2,50}(?: ?[|/] ?[^.!?|/]{2,50}){1,3}$/;

/** Two or three names with a stroke between: a credit only where it stands beside a caption. */
export const mayBeCredit = (text: string): boolean => text.length <= longest && parted.test(text) && /^[A-ZÀ-Þ]/.test(text);

const inTail = [
  /(?:[|–—] )?\(?(?:AP Photo|AP Images|AFP Photo|Photo by|Photo:|Photo credit|Image:|Picture:|Credit:|Photograph by)[^()]{0,90}\)?$/,
  new RegExp(`\\((?:[^()]{1,60}(?:[/|,] ?| via ))?(?:${agency})(?:[^()]{0,30})\\)$`),
  /\(Photo[^()]{2,80}\)$/i,
  /(?<=[.!?…”"]) ?(?:Credit|Photograph|Photo|Photo by|Photograph by|Illustration by|Image)[: ] ?[A-Z][^.!?]{2,80}$/,
  new RegExp(`(?<=[.!?”"]) ?(?:[A-Z][^.!?|/]{1,40} ?[|/–—-] ?){1,3}(?:${agency})(?: Photo| Images)?$`),
  new RegExp(`(?<=[.!?”"]) ?(?:${agency})$`),
];

/** Where the credit at the end of a caption begins, or -1. */
export function creditInTail(text: string): number {
  const from = Math.max(0, text.length - 120);
  const tail = text.slice(from).replace(/\s+(?:less|more)$/, '');
  let first = -1;
  for (const pattern of inTail) {
    const found = pattern.exec(tail);
    if (found === null) continue;
    const at = from + found.index + (found[0].length - found[0].trimStart().length);
    if (at > 0 && (first < 0 || at < first)) first = at;
  }
  return first;
}
