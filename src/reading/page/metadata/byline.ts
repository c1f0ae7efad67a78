/* Who wrote it: names out of a byline's words. */

const opening = /^(?:(?:written|reported|story|report|words|text|posted|published|edited) )?(?:by|von|par|por|di|door|af|av|przez|autor(?:in)?|author|auteur|reporter|correspondent)\b\s?:?\s*/i;
const openingOnly = /^(?:by|von|par|por|di|door|af|av|przez)\s/i;
const separator = /\s*(?:,|;|\||\n|·|•|\band\b|&|\bund\b|\bet\b|\by\b|\be\b|\bwith\b)\s*/i;
const after = /\s*(?:[|•·–—]|\s-\s|\bfor\s|\bat\s\d|\bin\s[A-Z]|\bupdated\b|\bpublished\b|\bposted\b|\bon\s|\d{1,2}[:./ ]|@|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d).*$/i;
const notName = /^(?:staff|admin|editor|editorial|the|a|an|news|team|reporter|reporters|correspondent|contributor|writer|photo|photos|video|published|updated|share|follow|by|\d.*|https?:.*)$/i;

const longest = 60;

function isName(text: string): boolean {
  if (text.length < 2 || text.length > longest || notName.test(text) || /[@/{}<>=]|https?:|\d{2}/.test(text)) return false;
  return text.split(' ').length <= 6;
}

/** Names in a value that is said to hold names. */
export function namesIn(value: string): readonly string[] {
  const text = value.replace(opening, '').trim();
  if (/^https?:/.test(text)) return [];
  return text.slice(0, 400).split(separator).map((name) => name.trim()).filter(isName);
}

const person = /^(?:[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f.'’-]{0,20} ){1,2}(?:(?:de|da|van|von|der|den|del|la|le|bin|al) ){0,2}[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f.'’-]{1,24}$/;
const noPerson = /\b(?:news|staff|team|editor|editors|reporter|correspondent|writer|desk|media|press|more|read|about|share|follow|published|updated|reviewed|contributor|min|view|all|posts|profile|photo|image|comments?|home|health|the)\b/i;

/** The person that a line names whose class says that it names one: “Ann Smith”, “Ann Smith, 11 December”. */
export function personOf(line: string): readonly string[] {
  const name = line.slice(0, 200).replace(opening, '').split(/[\n|•·,–—]/)[0]!.replace(after, '').trim();
  return person.test(name) && !noPerson.test(name) ? [name] : [];
}

/** Names in a line of the page that begins as a byline does: “By Ann Smith and Bo Lind, Daily Example”. */
export function nameOf(line: string): readonly string[] {
  const text = line.slice(0, 200);
  if (!openingOnly.test(text)) return [];
  const words = text.replace(opening, '').replace(after, '').trim();
  const names = words.split(separator).map((name) => name.trim()).filter(isName);
  return names.filter((name, index) => index === 0 || /^\S+ \S/.test(name)).filter((name) => /^[^a-z]/.test(name)).slice(0, 8);
}
