import type { Reading, Statement } from '../../reading/index.ts';
import { bodyWords, personWords } from '../parties/party-words.ts';

/**
 * Who gives a figure, by all names under which the same side may give it elsewhere: the person, and the body that a role ties them to (“the ministry’s
 * spokesman”). Empty where the article gives it itself, or the speaker is unresolved.
 */
export function giversOf(reading: Reading, statement: Statement | null): readonly string[] {
  const speaker = reading.speakers.find(({ id }) => id === statement?.speaker);
  if (speaker === undefined) return [];
  const names = new Set<string>();
  if (speaker.kind === 'person') {
    const words = personWords(speaker.name);
    names.add(words === null ? speaker.name.toLowerCase() : `${words.first} ${words.last}`);
  } else names.add(nameOfBody(speaker.name));
  for (const role of speaker.roles) {
    const body = role.of ?? /^(.+)[’']s? (?=spokes)/.exec(role.title)?.[1] ?? null;
    if (body !== null && speaks.test(role.title)) names.add(fullerName(reading, nameOfBody(body)));
  }
  names.delete('');
  return [...names].sort();
}

/** Those whose figure is their body’s. */
const speaks = /spokes|chief executive|chairman|chairwoman|president|director|head|leader|secretary/i;

const nameOfBody = (name: string): string => bodyWords(name).join(' ');

/** “The ministry” by the full name that the article has for it, if only one body there is called so. */
function fullerName(reading: Reading, name: string): string {
  if (name === '' || name.includes(' ')) return name;
  const fuller = reading.speakers.filter(({ kind }) => kind === 'organisation').map((speaker) => nameOfBody(speaker.name)).filter((full) => full.split(' ').includes(name));
  return fuller.length === 1 ? fuller[0]! : name;
}

/** Whether one side gives both; null where either is not known. */
export function sameGiver(a: readonly string[], b: readonly string[]): boolean | null {
  if (a.length === 0 || b.length === 0) return null;
  return a.some((name) => b.some((other) => name === other || isPartOf(name, other) || isPartOf(other, name)));
}

/** “environment ministry” and “calderra environment ministry”. */
const isPartOf = (shorter: string, longer: string): boolean => {
  const [few, many] = [shorter.split(' '), longer.split(' ')];
  return few.length >= 2 && few.length < many.length && few.every((word) => many.includes(word));
};
