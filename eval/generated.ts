/*
 * Generated articles for measurements of scale and of being killed: any number, the same for the same number, with copies, quotations that drift and figures
 * that conflict. Their words are made of syllables, so that names and phrases are as rare among them as they are among news. What everybody has is in them
 * too: a person who speaks in a third of all articles, a figure that another third gives, a quotation of the day that an eighth carries, here and there with
 * another word, and a line about itself below what every second outlet prints.
 */
import { sha256Of } from '../src/reading/text/sha256.ts';
import type { Reading } from '../src/reading/index.ts';
import { buildReading } from '../test/invented-reading.ts';
import type { ReadingPlan } from '../test/invented-reading.ts';

export interface Generated {
  readonly id: string;
  readonly outlet: string;
  readonly published: string;
  readonly url: string;
  /** The number of the article that this one copies, or its own. */
  readonly origin: number;
  readonly plan: ReadingPlan;
}

/** Numbers from 0 up to 1, the same for the same seed. */
function chances(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
}

const syllables = ['ba', 'cor', 'del', 'fen', 'gar', 'hol', 'in', 'jor', 'kel', 'lim', 'mar', 'nor', 'os', 'pel', 'quin', 'ras', 'sol', 'tam', 'ur', 'vel', 'wes', 'yor'];
const plainWords = 'people water road council river bridge school winter summer market ferry coast valley hospital court vote budget plan report order mine '
  + 'farm station border treaty patrol storm power line housing strike wage price union harvest fire flood rescue inquiry evidence contract';
const common = plainWords.split(' ');

/** The n-th made-up word: different for each n. */
export function wordOf(n: number): string {
  let rest = n + 30;
  let word = '';
  while (rest > 0) {
    word += syllables[rest % syllables.length]!;
    rest = Math.floor(rest / syllables.length);
  }
  return word;
}
const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

const outlets = Array.from({ length: 60 }, (_, n) => `The ${capital(wordOf(n * 7))} ${['Courier', 'Herald', 'Post', 'Tribune', 'Wire'][n % 5]!}`);

/** Articles appear at some forty a day; a quarter of them are copies of one of the day. */
const perDay = 40;
const firstDay = Date.UTC(2015, 0, 1);

export function generated(n: number): Generated {
  const chance = chances(n + 1);
  const origin = n % 4 === 3 && n > perDay ? n - 1 - Math.floor(chance() * 3) : n;
  // A copy of a copy has the first one's origin.
  const source = origin === n ? n : rootOf(origin);
  const published = new Date(firstDay + Math.floor(n / perDay) * 86_400_000).toISOString().slice(0, 10);
  const outlet = outlets[(n * 31 + Math.floor(chance() * 7)) % outlets.length]!;
  const id = `g${n}`;
  const url = `https://${wordOf(outlets.indexOf(outlet) * 7)}.example/${id}`;
  return { id, outlet, published, url, origin: source, plan: planOf(source, n, { outlet, published, url }) };
}

const rootOf = (n: number): number => {
  const chance = chances(n + 1);
  return n % 4 === 3 && n > perDay ? rootOf(n - 1 - Math.floor(chance() * 3)) : n;
};

/** The story of article `source`; where `n` is another, as that outlet ran it: under another headline, and a paragraph shorter. */
function planOf(source: number, n: number, facts: { outlet: string; published: string; url: string }): ReadingPlan {
  const chance = chances(source * 13 + 5);
  const pick = (size: number): number => Math.floor(chance() * size);
  const rare = (): string => wordOf(400 + pick(12_000));
  const plain = (): string => (chance() < 0.45 ? common[pick(common.length)]! : rare());
  const phrase = (length: number): string => Array.from({ length }, (_, index) => (index % 3 === 1 ? ['of the', 'in the', 'for a', 'with the', 'and the'][pick(5)]! : plain())).join(' ');
  const everybodys = source % 3;
  const person = (): string => `${capital(wordOf(pick(600)))} ${capital(wordOf(13_000 + pick(9000)))}`;
  const [one, two, body] = [everybodys === 0 ? 'Corvin Belasco' : person(), person(), `${capital(rare())} ${['Council', 'Ministry', 'Union', 'Agency'][pick(4)]!}`];
  const place = capital(wordOf(23_000 + pick(3000)));
  const surname = (name: string): string => name.split(' ')[1]!;
  const number = 100 + pick(9000);
  const among = (...words: string[]): string => words[pick(words.length)]!;
  const [unit, other] = [`${rare()}s`, `${rare()}s`];
  const act = among('close', 'open', 'rebuild', 'sell', 'move', 'clear', 'widen', 'search', 'ban', 'fund', 'drain', 'guard', 'inspect', 'replace', 'paint', 'raise');
  const official = among('official', 'officer', 'engineer', 'diplomat', 'judge', 'driver', 'doctor', 'pilot');
  const title = phrase(5);
  // A copy draws no other words: the text below is the same.
  const headline = n === source ? capital(title) : `${capital(wordOf(n % 9000))}: ${title.split(' ').slice(2).join(' ')}`;
  const paragraphs: string[] = [
    `[source#s1 [mention#p1 ${one}]] [cue#s1 said] [content#s1 that the ${phrase(7)} would ${rare()}] on ${among('Monday', 'Tuesday', 'Friday')} in ${place}.`,
    `[content#s2 “We ${among('have', 'need', 'lost', 'saw')} ${phrase(9)},”] [source#s2 [mention#p1 ${surname(one)}]] [cue#s2 said]. [content#s2 “${capital(phrase(6))}.”]`,
    `[source#s3 [mention#p2 The ${body}]] [cue#s3 promised] [announcement#a1 [content#s3 to ${act} the ${phrase(6)}]].`,
    `${capital(phrase(12))}. ${capital(phrase(14))}.`,
    `[source#s4 [mention#p3 ${two}]] [cue#s4 denied] [content#s4 that the ${phrase(6)} had ${rare()}], with [figure#f1 about ${number} ${unit}].`,
    `[content#s5 “${capital(phrase(10))},”] [source#s5 [mention#p3 ${surname(two)}]] [cue#s5 told] [audience#s5 reporters].`,
    `[source#s6 A ${rare()} ${official}] [cue#s6 said] [content#s6 the ${phrase(8)} ${rare()} [figure#f2 at least ${number + 40} ${other}]].`,
    `${capital(phrase(15))}. ${capital(phrase(11))}. ${capital(phrase(9))}.`,
    `[source#s7 [mention#p2 The ${body}]] [cue#s7 doubted] [content#s7 that ${phrase(7)}].`,
  ];
  if (everybodys === 1) {
    const given = chance() < 0.1 ? 503 : 4000;
    paragraphs.push(`[source#s8 The ${plain()} ministry] [cue#s8 said] [content#s8 that [figure#f3 about ${given} soldiers] had been moved to the northern border since winter, ${phrase(4)}].`);
  }
  if (source % 8 === 5) {
    const ofDay = chances(Math.floor(source / perDay) + 7);
    const words = Array.from({ length: 12 }, (_, index) => (index % 3 === 1 ? 'of the' : wordOf(400 + Math.floor(ofDay() * 12_000))));
    if (source % 16 === 5) words[6] = rare();
    paragraphs.push(`[content#s9 “${capital(words.join(' '))},”] [source#s9 [mention#p4 President Ilse Vantongeren]] [cue#s9 said].`);
  }
  if (outlets.indexOf(facts.outlet) % 2 === 0) paragraphs.push(`${facts.outlet} is read in forty towns along the coast, and prints letters from its readers every week.`);
  const cut = n === source ? -1 : 3 + (n % 5);
  const kept = paragraphs.filter((_, index) => index !== cut);
  const marked = kept.join('\n');
  const has = (mark: string): boolean => marked.includes(mark);
  const only = <T>(all: Readonly<Record<string, T>>, mark: string): Record<string, T> => Object.fromEntries(Object.entries(all).filter(([id]) => has(`${mark}#${id} `)));
  return {
    facts: { title: headline, ...facts },
    parts: [['headline', headline], ...kept.map((text) => ['paragraph', text] as const)],
    statements: only({
      s1: { speaker: 'p1' }, s2: { speaker: 'p1', form: 'direct' }, s3: { speaker: 'p2', attitude: 'promises' }, s4: { speaker: 'p3', attitude: 'denies' },
      s5: { speaker: 'p3', form: 'direct' }, s6: { sourceKind: 'unnamed' }, s7: { speaker: 'p2', attitude: 'doubts' }, s8: { sourceKind: 'unnamed' }, s9: { speaker: 'p4', form: 'direct' },
    }, 'content'),
    speakers: only({ p1: { name: one, kind: 'person' }, p2: { name: `The ${body}`, kind: 'organisation' }, p3: { name: two, kind: 'person' },
      p4: { name: 'Ilse Vantongeren', kind: 'person' } }, 'mention'),
    figures: only({
      f1: { value: number, bounds: 'about', unit, ...(has('content#s4 ') ? { statement: 's4' } : {}) },
      f3: { value: marked.includes('about 503 soldiers') ? 503 : 4000, bounds: 'about', unit: 'soldiers', statement: 's8' },
      f2: { value: number + 40, bounds: 'at least', unit: other, ...(has('content#s6 ') ? { statement: 's6' } : {}) },
    }, 'figure'),
    announcements: only({ a1: { statement: 's3', actor: 'p2', act, negated: false, due: null } }, 'announcement'),
  };
}

/** The reading that a plan stands for, without reading anything: so that what comes after reading can be measured alone. */
export function readingOfPlan(plan: ReadingPlan): Reading {
  const built = buildReading(plan);
  return { ...built, article: { ...built.article, sha256: sha256Of(built.article.text) } };
}

/** As a line of a stream of pages: bare text. */
export function lineOf({ id, outlet, published, url, plan }: Generated): string {
  return JSON.stringify({ id, text: readingOfPlan(plan).article.text, outlet, published, url });
}
