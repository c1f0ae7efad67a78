import { countryOf } from '../../reading/index.ts';
import type { Figure, Span } from '../../reading/index.ts';
import { fateOf, isFate } from './fates.ts';
import { contentStems } from '../words/content-stems.ts';
import { stemOf } from '../words/stem.ts';
import { synonymOf } from '../words/synonyms.ts';
import { plain, wordsIn } from '../words/words.ts';

/** What is counted, as far as two figures can be told to count the same. */
export interface Measure {
  /** The unit's stem; people of all kinds are one, by what befell them (“people kill”). */
  readonly unit: string;
  /** What befell the people who are counted; null where it is not told, and of what is no people. */
  readonly fate: string | null;
  /** Stems of the words around the figure, its unit apart: what was done to those who are counted, of what and where. */
  readonly near: readonly string[];
  /** Stems of its sentence. */
  readonly context: readonly string[];
}

/** Units of time and turns of phrase: “two years”, “three times”; a length of time is seldom a count that somebody disputes. */
const untold = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|times?|things?|ways?|sides?|minds?|parts?|kinds?|ones?|counts?|cents|mph|pages?|chapters?|summits?|elections?|campaigns?)$/;
const people = new Set(`people persons residents villagers inhabitants civilians men women refugees evacuees`.split(' '));
/** Those who act for a state or a body, by whatever noun a report has for them; what they did is told by the words around. */
const agents = new Set(`officer officers agent agents official officials operative operatives spy spies national nationals member members defendant defendants hacker hackers
  individual individuals citizen citizens`.split(/\s+/));
const troops = new Set('troop troops soldier soldiers servicemen marines sailors'.split(' '));
const shares = new Set(['percent', 'per cent', 'cent', '%', 'pc']);

function kindOf(noun: string): string {
  if (people.has(noun)) return 'people';
  if (troops.has(noun)) return 'troops';
  if (shares.has(noun) || noun === '') return 'percent';
  // “12 Russians”.
  return agents.has(noun) || (noun.endsWith('s') && countryOf(noun) !== null) ? 'agents' : stemOf(noun);
}

const peopleStems = new Set([...people].map((word) => synonymOf(stemOf(word))));
/** Words before the number and behind the unit. */
const before = 4;
const behind = 5;

/** The measure of a figure by the sentence it stands in; null where it counts nothing that could be met elsewhere, or is a year. */
export function measureOf(text: string, figure: Figure, sentence: Span): Measure | null {
  const fate = fateOf(text, figure, sentence);
  const named = figure.unit ?? (fate === null ? unitBefore(text, figure.span, sentence) : 'people');
  if (named === null) return null;
  const last = plain(named.toLowerCase().split(/\s+/).at(-1)!);
  if (untold.test(last) || (Number.isInteger(figure.value) && figure.value >= 1900 && figure.value <= 2100 && figure.bounds === 'exactly')) return null;
  const kind = kindOf(last);
  const isToll = fate !== null && (kind === 'people' || isFate(last) || !text.slice(...figure.span).includes(named));
  const isUnit = (stem: string): boolean => stem === stemOf(last);
  const around = wordsIn(text, sentence[0], sentence[1]);
  const first = around.findIndex(({ end }) => end > figure.span[0]);
  const end = around.findLastIndex(({ start }) => start < figure.span[1]);
  const from = figure.unit === null && fate === null ? sentence[0] : around[Math.max(0, first - before)]!.start;
  const to = around[Math.min(around.length - 1, end + behind)]!.end;
  const near = contentStems(text, from, to).filter((stem) => !isUnit(stem) && !peopleStems.has(stem));
  return {
    unit: isToll ? `people ${fate}` : kind,
    fate: isToll ? fate : null,
    near: isToll ? [...new Set([...near, fate])] : near,
    context: contentStems(text, sentence[0], sentence[1]).filter((stem) => !isUnit(stem)),
  };
}

/** “The number of residents who were evacuated is 1,420”. */
function unitBefore(text: string, figure: Span, sentence: Span): string | null {
  return /\b(?:number|count|total|toll) of (?:the )?([a-z]+)/i.exec(text.slice(sentence[0], figure[0]))?.[1] ?? null;
}
