/*
 * Who wrote it: “By Ann Smith, Reuters”, “Ann Smith and Bob Jones | Outlet”, “(Reporting by …; Editing by …)”.
 */

const longest = 200;

const name = String.raw`[A-ZÀ-ÖØ-ÞĀ-Ž][\w.'’À-ɏ-]*`;
const names = String.raw`${name}(?: (?:${name}|de|del|della|der|den|van|von|bin|al|el|da|dos|du|la|le|ter)){0,5}`;
const lead = String.raw`(?:(?:Written|Story|Posted|Published|Words|Text|Reported|Authored|Analysis|Review|Opinion|Column|Commentary|Compiled|Edited|Interview) by|By|BY|by|Author:|Von|Par|Por|Di|Door|Av|Af|Autor:|Auteur:|From)`;
const led = new RegExp(`^(${lead}):?\\s{1,80}(?:the |The |THE )?(${names})`);
const fromOutlet = /^From (?:[A-Z][\w.]*['’]s? [A-Z]|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2} in [A-Z])/;
const contributed = /^\(?(?:(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Rr]esearch) (?:and (?:writing|editing) )?by [A-Z]|.{3,80} (?:contributed(?: (?:to|reporting|research))?\b|reported from [A-Z]|is a (?:staff )?(?:writer|reporter|correspondent|columnist)\b)|(?:Reporting|Writing|Editing|Compiled|Edited) by )/;

/** “— Ann Smith” under a section that she wrote. */
const signature = new RegExp(`^(?:—|--|–) ?${name}(?: ${name}){1,3}$`);

/** Whether a line says who wrote the article and opens with “By”. */
export function isByline(text: string): boolean {
  if (text.length > longest * 4) return false;
  return isLed(text.replace(/\s+/g, ' ').trim());
}

function isLed(text: string): boolean {
  if (text.length > longest) return false;
  const found = led.exec(text);
  if (found === null) return false;
  if (found[1] === 'From' || found[1] === 'from') return fromOutlet.test(text);
  // “By Monday the rebels had left.” is a sentence.
  if (/[.!?]$/.test(text) && !/(?:\b[A-Z]|Jr|Sr|Inc|Dr)\.$/.test(text)) return false;
  if (/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Now|Then|Contrast|Comparison|Far|The Numbers|Any)\b/.test(found[2]!)) return false;
  const lower = text.slice(found[0].length).match(/\b[a-z]{4,}\b/g) ?? [];
  return lower.length <= 6 && text.split(/\s+/).length <= 26;
}

/** “(Reporting by …; Editing by …)”, “Ann Smith contributed to this report.” */
export const isContribution = (text: string): boolean => {
  if (text.length <= 60 && signature.test(text)) return true;
  if (text.length > 400 || !contributed.test(text.slice(0, 200))) return false;
  return text.startsWith('(') || text.length <= 260;
};

const bare = new RegExp(`^${names}(?:(?:, | and | & |; )${names}){0,4}$`);
const withOutlet = new RegExp(`^(${names}(?:(?:, | and | & )${names}){0,4})(?: ?[|•·] ?| [-–—] |, )(.{2,60})$`);

/** Whether a line is a name, or names with an outlet: a byline only where it stands right under a headline. */
export function isNames(text: string): boolean {
  if (text.length > 110 || /[.!?:]$/.test(text) || /\d/.test(text) || text === text.toUpperCase()) return false;
  const found = bare.exec(text) ?? withOutlet.exec(text);
  if (found === null) return false;
  const first = (found[1] ?? text).split(/,| and | & |;/)[0]!.trim().split(' ');
  return first.length >= 2 && first.length <= 5 && first.join('').length > first.length;
}

/** The names of a byline without “By” and without what follows them, as the page writes them; null where none are left. */
export function namesIn(byline: string): string | null {
  const line = byline.replace(/\s+/g, ' ').slice(0, longest * 2);
  const led1 = led.exec(line);
  let rest = led1 === null ? line : line.slice(led1[0].length - led1[2]!.length);
  rest = rest.split(/ ?[|•·»;] ?| [-–—] |\s{3,}| on (?=[A-Z][a-z]+ \d)| \/ |\bEmail\b|\bFollow\b|\bUpdated\b|\bPublished\b|\bPosted\b| for (?=[A-Z])|\d/)[0]!;
  rest = rest.replace(/,? (?:special to|for|of|via) .*$/i, '');
  const pieces = rest.split(/, /);
  const kept: string[] = [];
  for (const piece of pieces) {
    if (kept.length > 0 && /\b(?:News|Press|Times|Post|Reuters|Agency|Staff|Correspondent|Editor|Reporter|Writer|Journal|Tribune|Herald|Network|Bureau|Associated|CNN|AP|AFP|BBC|Fellow|Director|Contributor|Today|Media|Columnist)\b|\b[a-z]{5,}\b/.test(piece) && !/ and /.test(piece)) break;
    kept.push(piece);
  }
  const cleaned = kept.join(', ').replace(/[\s,(:–—-]+$/, '').replace(/ (?:January|February|March|April|May|June|July|August|September|October|November|December)$/, '').trim();
  return cleaned === '' ? null : cleaned;
}

/** The outlet after the names: “Ann Smith | Outlet”, or null. */
export function outletIn(byline: string): string | null {
  const found = / ?\| ?([A-Z][^|\d]{1,40})$/.exec(byline.slice(0, longest));
  return found === null ? null : found[1]!.trim();
}
