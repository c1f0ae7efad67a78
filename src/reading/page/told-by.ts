import type { Told, ToldBy } from '../reading.ts';
import type { PageFacts } from './page.ts';

/** For text: what the caller gave is the caller's; all else that is known is told by the words. */
export function toldByWords(known: Readonly<Record<keyof ToldBy, string | null>>, given: PageFacts): ToldBy {
  const told = (fact: keyof ToldBy): Told | null => {
    if (known[fact] === null) return null;
    const isGiven = (fact === 'url' || fact === 'published' || fact === 'outlet') && given[fact] !== undefined;
    return { place: isGiven ? 'caller' : 'words', name: null };
  };
  return {
    title: told('title'), byline: told('byline'), outlet: told('outlet'), published: told('published'), modified: told('modified'), url: told('url'),
    language: told('language'), section: told('section'),
  };
}
