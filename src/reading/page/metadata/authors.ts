import type { Note } from '../../reading.ts';
import { isByline, namesIn, namesInField, personOf } from '../byline.ts';
import { clean, found } from './found.ts';
import type { Found } from './found.ts';
import type { LinkedData } from './json-ld.ts';
import type { HeadWords, PageHead } from './page-head.ts';

/* Who wrote it: people whom the page declares, then a byline, then its links; the house itself only where nobody else is named. */

const metaNames = [
  'parsely-author', 'sailthru.author', 'citation_author', 'dc.creator', 'dcterms.creator', 'byl', 'author', 'article:author_name', 'article:author',
];

type Names = Found<readonly string[]>;

export function authorsOf(head: PageHead, data: LinkedData | null, words: HeadWords, outlet: string | null, notes: Note[]): Names | null {
  const fields: readonly Names[] = [
    found(data?.authors ?? [], 'json-ld', 'author'), metaAll(head), found(head.items.get('author') ?? [], 'microdata', 'author'),
  ];
  let house: Names | null = null;
  let people: Names | null = null;
  for (const { value, told } of fields) {
    const names = [...new Set(value.flatMap((name) => namesInField(clean(name))))];
    const persons = names.filter((name) => outlet === null || name.toLowerCase() !== outlet.toLowerCase());
    if (persons.length > 0) {
      if (people === null) people = { value: persons, told };
      else noteOthers(people.value, persons, notes);
    } else if (names.length > 0) {
      house ??= { value: names, told };
    }
  }
  return people ?? byLine(words) ?? byLink(head) ?? house;
}

function noteOthers(names: readonly string[], others: readonly string[], notes: Note[]): void {
  const telling = (name: string): readonly string[] => name.toLowerCase().split(/[\s.,]+/).filter((word) => word.length > 2);
  const known = new Set(names.flatMap(telling));
  if (notes.some(({ message }) => message.startsWith('The page names two authors')) || others.flatMap(telling).some((word) => known.has(word))) return;
  notes.push({ kind: 'contradiction', message: `The page names two authors: ${names.join(', ').slice(0, 120)} and ${others.join(', ').slice(0, 120)}.`, span: null });
}

function byLine({ bylines, called }: HeadWords): Names | null {
  const names = togetherFrom(bylines, (line) => (isByline(line.slice(0, 200)) ? namesIn(line.slice(0, 200)) : []));
  if (names.length > 0) return found(names, 'words');
  const persons = togetherFrom(called, (line) => personOf(line).filter((name) => !post.test(name)));
  return persons.length > 0 ? found(persons, 'words') : null;
}

/** The names of the first line that has any, and of the lines right below it: each writer may have a line. */
function togetherFrom(lines: readonly string[], namesOf: (line: string) => readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const line of lines) {
    const here = namesOf(line);
    if (here.length === 0 && names.length > 0) break;
    names.push(...here);
  }
  return [...new Set(names)].slice(0, mostWriters);
}

/** What somebody is, on the line below the name: “Head of Research”. */
const post = /\b(?:director|manager|head|chief|officer|founder|president|consultant|specialist|analyst|engineer|strategist|expert|coach|adviser|advisor|senior|junior|lead|former|marketing|associate|assistant|professor|partner|producer|designer|developer|research|science|politics|sports?|business|technology|winemaker|buyer|owner|teacher|attorney|physician|nurse|freelance|journalist)\b/i;

/** More names than this in lines of their own are no byline. */
const mostWriters = 8;

function byLink(head: PageHead): Names | null {
  const linked = [...new Set(head.authorLinks.flatMap((name) => namesInField(clean(name))))];
  return linked.length > 0 && linked.length <= 4 ? found(linked, 'link', 'author') : null;
}

function metaAll(head: PageHead): Names {
  for (const name of metaNames) {
    const values = head.metas.get(name)?.filter((value) => value.trim() !== '' && !/^(?:https?:|@)/.test(value.trim()));
    if (values && values.length > 0) return found(values, 'meta', name);
  }
  return found([], 'meta');
}
