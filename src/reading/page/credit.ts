/*
 * Whose picture it is: “X | AFP | Getty Images”, “Photo: …”, “Image copyright …”; as a line of its own, or at the end of a caption.
 */

const agency = '(?:AP|AFP|EPA|EFE|ANSA|DPA|dpa|TASS|PA|UPI|ANI|PTI|Xinhua|Anadolu|Reuters|REUTERS|Bloomberg|Getty(?: Images)?|GETTY(?: IMAGES)?|iStock(?:photo)?|'
  + 'Shutterstock|Alamy|Corbis|Sputnik|Associated Press|Press Association|Agence France-Presse|Magnum|Zuma(?: Press)?|Rex(?: Features)?|NurPhoto|Imago|imago|IMAGO|'
  + '[Pp]icture [Aa]lliance|Unsplash|Pexels|Pixabay|Flickr|Wikimedia(?: Commons)?)';

const things = 'photo(?:graph(?:y|er)?)?s?|pictures?|images?|pics?|fotos?|bild|credits?|crédits?|crédit photo|source|videos?|media|illustrations?|graphics?|stills?|quelle|fotocredit';
const labelled = new RegExp(
  `^[([]?\\s?(?:(?:${things})(?: credits?| copyright| source| courtesy)?(?: by| of| de| di)?\\s?[:©]|(?:${things}) by\\b`
  + '|(?:image copyright|photo credit|photo courtesy|courtesy (?:of|photo)|photo illustration|credit) )', 'i',
);
const signed = /^(?:©|\(c\))|^(?:AP Photo|(?:REUTERS|AFP|EPA|Getty Images) ?[/|])/;
const wholly = new RegExp(`^[([©]?\\s?${agency}(?:[ /](?:Photo|Images?|File|file|Archive|Archiv|${agency}))*[)\\]]?\\.?$`);
const atEnd = new RegExp(`(?:^|[|/,(©–—-]|via|by|for|\\s)\\s?${agency}(?: Photo| Images| via .{1,30})?\\)?$`);
const joined = new RegExp(`(?:^|[\\s(])${agency}(?: (?:Photo|File|Images?|via .{1,40}))?\\s?/|/\\s?${agency}(?![A-Za-z])|\\bvia ${agency}(?![A-Za-z])`);
const slash = /^[^/|.!?]{3,40}[/|] ?[^/|.!?]{2,40}(?:[/|][^/|.!?]{2,40})?$/;

/** A caption with its credit in brackets behind it. */
const captioned = /^[^([]{25,}\s[([]/;

/** In UTF-16 code units. */
const longest = 120;
const longestJoined = 80;

/** Whether a whole line says whose picture it is. */
export function isCredit(text: string): boolean {
  if (text.length > longest || text.length < 2 || /rights reserved/i.test(text)) return false;
  if (wholly.test(text) || signed.test(text)) return true;
  if (captioned.test(text)) return false;
  // What is quickly told is asked first: nearly every line of a page comes by here.
  if (text.length < longestJoined && (text.includes('/') || text.includes('via ')) && joined.test(text) && !/[.!?]\s/.test(text)) return true;
  if ('.!?'.includes(text.at(-1)!) && !/(?:Inc|Jr|Co)\.$/.test(text)) return false;
  if (labelled.test(text)) return text.length > 7 && !/^(?:photo|image|video|media|picture)s?:?$/i.test(text);
  return (/[|/©(]|\bvia\b|Photo|Images/.test(text) || slash.test(text)) && atEnd.test(text) && !/[.!?] /.test(text.slice(12));
}

const parted = /^[^.!?|/©]{2,50}(?: ?[|/] ?[^.!?|/]{2,50}){1,3}$/;

/** Two or three names with a stroke between: a credit only where it stands beside a caption. */
export const mayBeCredit = (text: string): boolean => text.length <= longest && parted.test(text) && /^[A-ZÀ-Þ]/.test(text);

const inTail = [
  /(?:[|–—] )?\(?(?:AP Photo|AP Images|AFP Photo|Photo by|(?:Photo|Image|Picture|Photograph|Foto|Credit|Source)(?:s| credit| by| courtesy)?:|Photo credit|Photograph by)[^()]{0,90}\)?$/,
  new RegExp(`[([](?:[^()[\\]]{1,60}(?:[/|,] ?| via ))?${agency}(?:[^()[\\]]{0,40})[)\\]]\\.?$`),
  /[([](?:Photo|Foto|Image|Picture|Credit)[^()[\]]{2,120}[)\]]\.?$/i,
  /(?<=[.!?…”"]) ?(?:Credit|Photograph|Photo|Photo by|Photograph by|Illustration by|Image)[: ] ?[A-Z][^.!?]{2,80}$/,
  new RegExp(`(?<=[.!?”"]) ?(?:[A-Z][^.!?|/]{1,40} ?[|/–—-] ?){1,3}${agency}(?: Photo| Images)?$`),
  new RegExp(`(?<=[.!?”"]) ?${agency}$`),
];

/** In UTF-16 code units: no credit at the end of a caption is longer. */
const longestTail = 150;

/** Where the credit begins that ends a caption; -1 where there is none. */
export function creditInCaption(text: string): number {
  const from = Math.max(0, text.length - longestTail);
  const tail = text.slice(from).replace(/\s(?:less|more)$/, '').trimEnd();
  let first = -1;
  for (const pattern of inTail) {
    const found = pattern.exec(tail);
    if (found === null) continue;
    const at = from + found.index + (found[0].length - found[0].trimStart().length);
    if (at > 0 && (first < 0 || at < first)) first = at;
  }
  return first;
}
