import type { LeftOut, Note, Role } from '../../reading.ts';
import { unreadRoles } from '../../reading.ts';
import { dateOfChangeIn } from '../date-labels.ts';
import { guessLanguage, languageSample } from '../guess-language.ts';
import type { PageFacts, PageReader, PageReading } from '../page.ts';
import { machineDate } from '../metadata/dates.ts';
import { declaredOf, metadataOf } from '../metadata/metadata.ts';
import type { Metadata } from '../metadata/metadata.ts';
import type { HeadWords } from '../metadata/page-head.ts';
import { assemble } from './assemble.ts';
import { at } from './block.ts';
import type { Block, Scan } from './block.ts';
import { mostBlocks } from './block-text.ts';
import { chooseBlocks } from './choose.ts';
import { chooseByScores } from './choose-by-scores.ts';
import type { Choice } from './choose.ts';
import { says } from './class-words.ts';
import { entriesOf } from './live-blog.ts';
import type { BlockScorer } from './page-model.ts';
import { rolesOf } from './roles.ts';
import { deepest } from './open-elements.ts';
import { scanHtml } from './scan.ts';

/** Reads the source of a page by rules alone. */
export const readHtml: PageReader = (source, facts) => read(source, facts, null);

/** Reads as `readHtml` does, with a trained model's scorer choosing the article's blocks. */
export function trainedHtmlReader(scorer: BlockScorer): PageReader {
  return (source, facts) => read(source, facts, scorer);
}

/** Every block of a page that is not read for statements, in the order of the page, and why. */
export type LeftOutOfHtml = (source: string, facts: PageFacts) => readonly LeftOut[];

/** What the rules leave out, or, with a trained model's scorer, what the trained reader does. */
export function leftOutOfHtml(scorer: BlockScorer | null): LeftOutOfHtml {
  return (source, facts) => {
    const { scan, choice, roles } = understand(source, facts, scorer);
    const { spans } = assemble(scan.blocks, roles, shownIn(scan, choice));
    return scan.blocks.flatMap(({ text, from, to }, index): LeftOut[] => {
      const role = roles[index]!;
      if (isUnread(role) || spans[index] === null) {
        return [{ role, words: text, span: spans[index]!, source: [from, to], score: choice.scores?.[index] ?? null, reason: reasonFor(role, choice, index) }];
      }
      return [];
    });
  };
}

const isUnread = (role: Role): boolean => (unreadRoles as readonly Role[]).includes(role);

function reasonFor(role: Role, choice: Choice, index: number): string {
  if (role === 'duplicate') return 'says again what the page has said';
  return choice.reasons[index] ?? `taken for ${role}`;
}

interface Understood {
  readonly scan: Scan;
  readonly choice: Choice;
  readonly metadata: Metadata;
  readonly roles: readonly Role[];
}

/** The trained choice; by rules where there is no model, or where it finds no article at all, as in a scrap of a page. */
function choiceFor(scan: Scan, declared: ReturnType<typeof declaredOf>, scorer: BlockScorer | null): Choice {
  const trained = scorer === null ? null : chooseByScores(scan, scorer(scan, declared));
  return trained !== null && trained.chosen.some(Boolean) ? trained : chooseBlocks(scan);
}

/** Scan the page into blocks, choose the article's, find out what it says of itself, say what each block is. */
function understand(source: string, facts: PageFacts, scorer: BlockScorer | null): Understood {
  const scan = scanHtml(source);
  const declared = declaredOf(scan.head, facts);
  const choice = choiceFor(scan, declared, scorer);
  const metadata = metadataOf(scan.head, declared, facts, headWords(scan, choice));
  return { scan, choice, metadata, roles: rolesOf(scan.blocks, choice, metadata) };
}

function read(source: string, facts: PageFacts, scorer: BlockScorer | null): PageReading {
  const { scan, choice, metadata, roles } = understand(source, facts, scorer);
  const { text, parts, inPage, dateline, spans } = assemble(scan.blocks, roles, shownIn(scan, choice));
  const entries = entriesOf(scan.head.times, choice, spans, metadata);
  // What a page does not declare its own words tell, as they do of every text.
  const guessed = metadata.language === null && choice.first >= 0 ? guessLanguage(wordsOf(scan.blocks, choice)) : null;
  return {
    article: {
      text,
      title: metadata.title,
      byline: metadata.authors.join(', ') || null,
      dateline,
      outlet: metadata.outlet,
      published: metadata.published,
      url: metadata.url,
      language: metadata.language ?? guessed,
      parts,
      modified: metadata.modified,
      section: metadata.section,
      entries,
      toldBy: guessed === null ? metadata.toldBy : { ...metadata.toldBy, language: { place: 'words', name: null } },
      inPage,
    },
    notes: [...limits(scan, choice, text), ...kindsOf(entries.length, metadata), ...metadata.notes],
  };
}

/** As many of the chosen words as are looked at to tell a language. */
function wordsOf(blocks: readonly Block[], { chosen, first, last }: Choice): string {
  let words = '';
  for (let i = first; i <= last && words.length < languageSample; i++) if (chosen[i]! && !blocks[i]!.isRest) words += `${words === '' ? '' : '\n'}${blocks[i]!.text}`;
  return words;
}

/** Hidden blocks are not in the text, unless they are the article's: a script may show them. */
const shownIn = (scan: Scan, choice: Choice) => (index: number): boolean => (scan.blocks[index]!.path & at.hidden) === 0 || choice.chosen[index]!;

/** What the page says itself that it is. */
function kindsOf(entries: number, metadata: Metadata): readonly Note[] {
  const notes: Note[] = [];
  if (entries > 0) notes.push({ kind: 'page-kind', message: `The page is a live blog of ${entries} dated entries.`, span: null });
  if (metadata.free === false) notes.push({ kind: 'page-kind', message: 'The page says that its readers must pay: the article may be cut off.', span: null });
  return notes;
}

/** In blocks: lines of one byline are no further apart. */
const reach = 2;

/** In blocks: so near above the running text stands no heading but the article's. */
const nearText = 3;

/** The words around the head of the article, where a page names its writer and its day. */
function headWords({ blocks, head }: Scan, choice: Choice): HeadWords {
  const end = choice.first < 0 ? blocks.length : choice.first + 3;
  const tops: number[] = [];
  for (let i = Math.min(end, blocks.length) - 1; i >= 0; i--) {
    const block = blocks[i]!;
    if (block.tag === 'h1' && (block.path & (at.nav | at.hidden)) === 0 && block.text.length > 3) tops.push(i);
  }
  const headlines = tops.map((index) => blocks[index]!.text.replaceAll('\n', ' '));
  if (choice.first < 0) return { headlines, overText: null, bylines: [], called: [], dates: [], atHead: [], changes: [] };
  const between = choice.first - (tops[0] ?? Infinity);
  const from = Math.max(0, tops[0] ?? 0, choice.first - 40);
  const around = [
    ...blocks.slice(from, choice.first + 1),
    ...blocks.slice(Math.max(0, choice.first - 40), from),
    ...blocks.slice(choice.last + 1, choice.last + 6),
  ];
  const isNear = ({ path, text }: Block): boolean => (path & (at.nav | at.footer | at.hidden | at.aside)) === 0 && text.length < 300;
  const near = around.filter(isNear);
  const called = (bits: number) => (block: Block): boolean => ((block.words | block.nearWords) & bits) !== 0;
  const lines = near.flatMap((block) => block.text.split('\n'));
  const named = near.flatMap((block, index) => {
    if (!called(says.byline)(block)) return [];
    const before = near.slice(Math.max(0, index - reach), index);
    return before.some(called(says.byline)) ? [block.text] : ['', block.text];
  });
  return {
    headlines,
    overText: between >= 0 && between <= nearText ? headlines[0]! : null,
    bylines: [...named, ...lines],
    called: named,
    dates: [...near.filter(called(says.date)).map((block) => block.text), ...lines],
    atHead: blocks.slice(from, choice.first + 2).filter(isNear).flatMap(({ text }) => text.split('\n')),
    changes: head.times.filter(({ datetime, block }) => isChange(datetime, blocks[block]?.text ?? '')),
  };
}

/** “Updated May 3, 2018”, whose date a time element gives too. */
function isChange(datetime: string, text: string): boolean {
  const day = text.split('\n', 3).map(dateOfChangeIn).find((date) => date !== null)?.slice(0, 10);
  return day !== undefined && machineDate(datetime)?.slice(0, 10) === day;
}

function limits(scan: Scan, choice: Choice, text: string): readonly Note[] {
  const notes: Note[] = [];
  const note = (kind: Note['kind'], message: string): void => { notes.push({ kind, message, span: null }); };
  if (scan.blocks.length === 0) {
    note('empty', scan.scripts > 0 ? 'The page has scripts and no words: a browser would have to run them.' : 'The page has no words.');
  } else if (choice.first < 0) {
    note('no-article', 'No block of the page looks like news.');
  } else if (text.length < 1000 && scan.scriptLength > 100_000) {
    note('limit', 'The page has little text and much script: its article may be written by the script.');
  }
  if (scan.tooDeep) note('limit', `Elements are nested more than ${deepest} deep; those further in were read without their place.`);
  if (scan.tooMany) note('limit', `The page has more than ${mostBlocks} blocks; the words of the further ones were read as one.`);
  if (scan.encodedTwice) note('encoding', 'The signs of the page were encoded twice, and were read as they were meant.');
  if (scan.nulls) note('characters', 'NUL characters in the page were left out, as browsers do.');
  return notes;
}
