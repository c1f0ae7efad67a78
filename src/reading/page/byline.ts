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

/** What follows the names: an outlet behind a stroke or a dash, a place, a day, the page's buttons. */
const rest = / ?[|•·»–—@] ?| - | \/ |\d|\b(?:email|follow|updated|published|posted)\b| (?:for|in) (?=[A-Z])| on (?=[A-Z][a-z]+ \d)|,? (?:special to|for|of|via) /i;
/** A weekday or a month whose number is cut away: there may be both. Two words before a month are a name; “May” may be a name's second. */
const lastDay = /,? (?:mon|tues|wednes|thurs|fri|satur|sun)day,?$|(?<=\S \S{1,40})(?<!(?:\band|&|,) \S{1,40}),? (?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,?$/i;
const noNames = /\b(?:News|Press|Times|Post|Reuters|Agency|Staff|Correspondent|Editor|Reporter|Writer|Journal|Tribune|Herald|Network|Bureau|Associated|CNN|AP|AFP|BBC|Fellow|Director|Contributor|Today|Media|Columnist)\b|\b[a-z]{5,}\b|^(?:Edit|Report|Writ)ing by /;
const joint = /\s*(?:,|;|\||\n|·|•|\band\b|&|\bund\b|\bet\b|\by\b|\be\b|\bwith\b)\s*/i;
const noName = /^(?:staff|admin|editor|editorial|the|a|an|news|team|reporter|reporters|correspondent|contributor|writer|photo|photos|video|published|updated|share|follow|by|\d.*|https?:.*)$/i;

/** In UTF-16 code units and in words. */
const longestName = 60;
const mostWords = 6;
const mostNames = 8;

const isName = (text: string): boolean => text.length >= 2 && text.length <= longestName && text.split(' ').length <= mostWords
  && !noName.test(text) && !/[@/{}<>=]|https?:|\d{2}/.test(text);

const split = (text: string): string[] => text.split(joint).map((one) => one.trim()).filter(isName);

/** The names of a byline, without “By” and without what follows them: “By Ann Smith and Bo Lind, Reuters”. */
export function namesIn(byline: string): readonly string[] {
  // “By” may stand on a line of its own; other lines of a byline are one name each.
  const line = byline.slice(0, longest * 2).trim().replace(/^(\w{1,10}:?)\s*\n\s*/, '$1 ').replace(/\s*\n\s*/g, ', ').replace(/\s+/g, ' ');
  if (worked.test(line)) return reportersIn(line);
  const found = led.exec(line);
  const words = found === null ? line : line.slice(found[0].length - found[2]!.length);
  const pieces = words.split(rest, 1)[0]!.trim().replace(lastDay, '').replace(lastDay, '').split(/, /);
  const end = pieces.findIndex((piece, at) => at > 0 && noNames.test(piece) && !/ (?:and|&) /.test(piece));
  const given = pieces.slice(0, end < 0 ? pieces.length : end).map((piece) => piece.replace(/[\s,(:–—-]+$/, ''));
  return given.flatMap(split).filter((one, at) => /^[^a-z]/.test(one) && (at === 0 || /^\S+ \S/.test(one))).slice(0, mostNames);
}

const worked = /^\(?(?:Additional )?(?:Reporting|Writing|Editing)(?: and (?:writing|editing))? by /i;

/** Who reported or wrote, and not who edited: “(Reporting by Ann Smith in Oslo and Bo Lind; Editing by Cy Roe)”. */
const reportersIn = (line: string): readonly string[] => line.replace(/^\(|\)\.?$/g, '').split(/;\s*/)
  .filter((piece) => worked.test(piece) && !/^editing by /i.test(piece))
  .flatMap((piece) => split(piece.replace(worked, '').replace(/ (?:in|at|from) (?:the )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*/g, '')))
  .filter((one, at, all) => all.indexOf(one) === at).slice(0, mostNames);

const label = /^(?:(?:written|reported|story|report|words|text|posted|published|edited) )?(?:by|von|par|por|di|door|af|av|przez|autor(?:in)?|author|auteur|reporter|correspondent)\b\s?:?\s*/i;

/** The names in a value that is said to hold names, of a person or of a house. */
export function namesInField(value: string): readonly string[] {
  const text = value.replace(label, '').trim();
  return /^https?:/.test(text) ? [] : split(text.slice(0, longest * 2));
}

const person = /^(?:[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f.'’-]{0,20} ){1,2}(?:(?:de|da|van|von|der|den|del|la|le|bin|al) ){0,2}[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f.'’-]{1,24}$/;
const noPerson = /\b(?:news|staff|team|editor|editors|reporter|correspondent|writer|desk|media|press|more|read|about|share|follow|published|updated|reviewed|contributor|min|view|all|posts|profile|photo|image|comments?|home|health|the)\b/i;

/** The person that a line names whose class says that it names one: “Ann Smith”, “Ann Smith, 11 December”. */
export function personOf(line: string): readonly string[] {
  const name = line.slice(0, longest).replace(label, '').split(/[\n|•·,–—]/, 1)[0]!.split(rest, 1)[0]!.trim().replace(lastDay, '');
  return person.test(name) && !noPerson.test(name) ? [name] : [];
}

/** The outlet after the names: “Ann Smith | Outlet”, or null. */
export function outletIn(byline: string): string | null {
  const found = / ?\| ?([A-Z][^|\d]{1,40})$/.exec(byline.slice(0, longest));
  return found === null ? null : found[1]!.trim();
}
