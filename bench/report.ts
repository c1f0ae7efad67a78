/* What a run of the bench says: as data, in words for people, and as the row that is kept. */
import type { Timing } from './measure.ts';
import type { HugePage, StartUp } from './start-up.ts';

export interface Report {
  readonly date: string;
  readonly commit: string;
  readonly node: string;
  readonly processor: string;
  /** How many processes wanted a core in the minute before: above the number of cores, all times are too long. */
  readonly load: number;
  readonly cores: number;
  readonly from: string;
  readonly rounds: number;
  readonly text: Standings;
  readonly pages: Standings;
  readonly startUp: StartUp;
}

/** How the contestants of one race stand. The first two are ours: the whole reading, and the part of it that does the peers' work. */
export interface Standings {
  readonly unit: 'words' | 'pages';
  /** How many words or pages all inputs hold, and how many inputs they are. */
  readonly amount: number;
  readonly inputs: number;
  readonly places: readonly Place[];
}

export interface Place extends Timing {
  /** Words or pages a second in the median round. */
  readonly perSecond: number;
  /** How many times as fast the whole reading is, and the part that does the peers' work. */
  readonly reading: number;
  readonly part: number;
}

export function standings(unit: Standings['unit'], amount: number, inputs: number, timings: readonly Timing[]): Standings {
  const [reading, part] = timings as [Timing, Timing];
  return {
    unit, amount, inputs,
    places: timings.map((timing) => ({
      ...timing,
      perSecond: amount / timing.seconds,
      reading: timing.seconds / reading.seconds,
      part: timing.seconds / part.seconds,
    })),
  };
}

export function inWords(report: Report): string {
  const { startUp } = report;
  return [
    `On Record ${report.commit} of ${report.date}, Node ${report.node}, ${report.processor}, load ${rounded(report.load)} on ${report.cores} cores`,
    `Read: ${report.from}. One thread, the median of ${report.rounds} round${report.rounds === 1 ? '' : 's'}.`,
    '',
    ...tableOf(report.text, 'reading is', 'language is'),
    '',
    ...tableOf(report.pages, 'reading is', 'page is'),
    '',
    `start          ${ms(startUp.version)} for onrecord --version (${ms(startUp.node)} of them Node's)`,
    `small page     ${ms(startUp.smallPage)} by the command line, from start to end`,
    `models         ${ms(startUp.modelsLoaded)} to load, ${ms(startUp.languageLoaded)} of them the language floor's`,
    ...startUp.hugePages.flatMap((page) => [
      `huge page      ${hugePageInWords(page)} for ${rounded(page.bytes / 1e6)} MB ${page.made}`,
      `  page alone   ${hugePageInWords(page.alone)}`,
    ]),
    ...startUp.failures.map((failure) => `FAILED: ${failure}`),
  ].join('\n');
}

function tableOf({ unit, amount, inputs, places }: Standings, ...comparisons: readonly [string, string]): string[] {
  const title = unit === 'words' ? `${rounded(amount)} words in ${inputs} texts` : `${rounded(amount)} pages`;
  const rows = places.map((place, i) => [
    place.name, rounded(place.perSecond), ...(i < 2 ? ['', ''] : [times(place.reading), times(place.part)]),
    place.does + (place.failed > 0 ? `; FAILED on ${place.failed} (${place.failure})` : ''),
  ]);
  const cells = [[title, `${unit}/s`, ...comparisons, 'does'], ...rows];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  return cells.map((row) => row.map((cell, column) => column === 0 || column === 4 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)).join('   ').trimEnd());
}

/** Its columns stand in eval/RESULTS.md: add one there before adding one here. */
export function rowOf({ node, processor, load, cores, text, pages, startUp }: Report): Record<string, string> {
  const rate = (places: readonly Place[], name: string): string => rounded(place(places, name).perSecond);
  const against = (places: readonly Place[], peer: string): string => `${times(place(places, peer).reading)} / ${times(place(places, peer).part)}`;
  return {
    'words/s: reading / language alone': `${rate(text.places, 'On Record')} / ${rate(text.places, 'On Record, language alone')}`,
    'over wink-nlp': against(text.places, 'wink-nlp'),
    'over compromise': against(text.places, 'compromise'),
    'pages/s: reading / page alone': `${rate(pages.places, 'On Record')} / ${rate(pages.places, 'On Record, page alone')}`,
    'over Readability': against(pages.places, 'Readability'),
    'over Defuddle': against(pages.places, 'Defuddle'),
    '--version': ms(startUp.version),
    'small page': ms(startUp.smallPage),
    'models': `${ms(startUp.modelsLoaded)}, language alone ${ms(startUp.languageLoaded)}`,
    '50 MB of clutter / of prose': startUp.hugePages.map(hugePageInWords).join(' / '),
    'page alone, clutter / prose': startUp.hugePages.map(({ alone }) => hugePageInWords(alone)).join(' / '),
    'on': `Node ${node}, ${processor}, load ${rounded(load)} on ${cores} cores`,
  };
}

const hugePageInWords = ({ peakMemory, seconds }: Pick<HugePage, 'peakMemory' | 'seconds'>): string => `${rounded(peakMemory / 1e6)} MB of memory, ${rounded(seconds)} s`;

const place = (places: readonly Place[], name: string): Place => {
  const found = places.find((one) => one.name === name);
  if (!found) throw new RangeError(`No contestant is called ${name}.`);
  return found;
};

/** Three figures that count, 31.2 or 0.084, and whole numbers whole: 104,000. A dash where nothing was measured. */
export const rounded = (value: number): string => {
  if (!Number.isFinite(value)) return '–';
  const digits = Number.isInteger(value) ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)));
  return digits > 0 ? value.toFixed(digits) : String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, ',');
};
const times = (value: number): string => Number.isFinite(value) ? `${rounded(value)}×` : '–';
const ms = (seconds: number): string => Number.isFinite(seconds) ? `${Math.round(seconds * 1000)} ms` : '–';
