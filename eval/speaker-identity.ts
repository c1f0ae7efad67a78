/*
 * Who is who among the sources of sixty articles: npx tsx eval/speaker-identity.ts [--half 2] [--errors] [--record]
 *
 * Reads the articles of PolNeAR's train part that eval/speakers.tsv labels, twice over: as they are (a labelled source is answered by the statement whose
 * source shares most of its words), and with the annotators' statements given, so that what the finder misses does not count. Half 1 is to develop
 * on, of half 2 only totals are looked at. A source is right where its speaker is the one that stands for the labelled entity (eval/chains.ts).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundledModels, read, type Span } from '../src/index.ts';
import type { Attribution } from '../src/reading/attribution/index.ts';
import { findNames, parse, tag, tokenise } from '../src/reading/language/index.ts';
import { readPage } from '../src/reading/page/index.ts';
import { partsToRead } from '../src/reading/parts-to-read.ts';
import type { Speaker } from '../src/reading/reading.ts';
import { resolveSpeakers } from '../src/reading/speakers/index.ts';
import { bCubed, lea, rightlyNamed, type Chained } from './chains.ts';
import { rowsOf } from './read-corpus.ts';
import { recordResult } from './results.ts';

const { values: options } = parseArgs({ options: { half: { type: 'string', default: '1' }, errors: { type: 'boolean', default: false }, record: { type: 'boolean', default: false } } });
const root = join(import.meta.dirname, '..');
const corpus = join(root, '../shared/corpora/polnear/train');
const scorer = join(root, '../shared/tools/score-attribution.mjs');
if (!existsSync(corpus) || !existsSync(scorer)) {
  console.error('This measurement needs ../shared/corpora/polnear/train and ../shared/tools: not there, nothing measured.');
  process.exit(2);
}
type Spans = readonly Span[] | null;
interface Annotated { readonly source: Spans; readonly cue: Spans; readonly content: Spans }
const { parseAnn } = await import(pathToFileURL(scorer).href) as { parseAnn: (file: string, text: string) => readonly Annotated[] };

interface Labelled { readonly span: Span; readonly entity: string; readonly kind: string }
/** Who was found for a source: null where nothing was found there. */
interface Answer { readonly speaker: Speaker | undefined; readonly candidates: readonly string[] }

const articles = new Map<string, Labelled[]>();
for (const [article, start, end, entity, kind] of rowsOf('speakers.tsv')) {
  const labelled = articles.get(article!) ?? [];
  labelled.push({ span: [Number(start), Number(end)], entity: entity!, kind: kind! });
  articles.set(article!, labelled);
}
// The articles in order of their names, by turns in one half and the other.
const half = [...articles].filter((_, index) => index % 2 === Number(options.half) - 1);
const annotations = readdirSync(join(corpus, 'attributions')).sort();

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

/** The engine as it is: for each label the statement whose source is likest. */
function found(text: string, labels: readonly Labelled[]): readonly (Answer | null)[] {
  const { statements, speakers } = read({ text });
  return labels.map(({ span }) => {
    let best: { share: number; answer: Answer } | null = null;
    for (const { sources, speaker, candidates } of statements) {
      for (const source of sources) {
        const both = shared(source, span);
        const share = both / (source[1] - source[0] + span[1] - span[0] - both);
        if (share > 0.2 && share > (best?.share ?? 0)) best = { share, answer: { speaker: speakers.find(({ id }) => id === speaker), candidates } };
      }
    }
    return best?.answer ?? null;
  });
}

/** The annotators' statements, resolved. */
function given(name: string, text: string, labels: readonly Labelled[]): readonly (Answer | null)[] {
  const models = bundledModels();
  const { article } = readPage({ text }, models.readHtml);
  const blocks = partsToRead(article).parts.map(({ span }) => span);
  const doc = findNames(parse(tag(tokenise(text, blocks), models.language), models.language), models.names);
  const file = annotations.find((other) => other.startsWith(`${name}_`))!;
  const isQuoted = (spans: Spans): boolean => (spans ?? []).every(([start]) => /["\u201c]|''/.test(text.slice(start - 2, start + 2)));
  const attributions = parseAnn(readFileSync(join(corpus, 'attributions', file), 'utf8'), text).filter(({ source }) => source !== null)
    .map(({ source, cue, content }): Attribution => ({
      sources: source!, cue: cue?.[0] ?? null, content: content ?? [], form: content !== null && isQuoted(content) ? 'direct' : 'indirect', attitude: 'asserts', negated: false,
      audience: null, venue: null, saidWhen: null, parent: null, continues: null, confidence: 1, how: 'given',
    }));
  const { sources, speakers } = resolveSpeakers(doc, { outlet: null, roles: [] }, attributions);
  return labels.map(({ span }) => {
    const at = attributions.findIndex((attribution) => attribution.sources[0]![0] === span[0] && attribution.sources[0]![1] === span[1]);
    if (at < 0) throw new Error(`${name}: ${span.join('-')} is no source that the annotators marked.`);
    const { speaker, candidates } = sources[at]!;
    return { speaker: speakers.find(({ id }) => id === speaker), candidates };
  });
}

const percent = (part: number, whole: number): string => (100 * part / Math.max(1, whole)).toFixed(1);

for (const [way, answersOf] of [['as read', (_: string, text: string, labels: readonly Labelled[]) => found(text, labels)], ['statements given', given]] as const) {
  const mentions: Chained[] = [];
  const kinds: string[] = [];
  const told: string[] = [];
  let labelled = 0;
  for (const [name, labels] of half) {
    const text = readFileSync(join(corpus, 'text', `${name}.txt`), 'utf8');
    labelled += labels.length;
    answersOf(name, text, labels).forEach((answer, at) => {
      if (answer === null) return;
      const { span, entity, kind } = labels[at]!;
      mentions.push({ gold: `${name} ${entity}`, own: answer.speaker === undefined ? null : `${name} ${answer.speaker.id}` });
      kinds.push(kind);
      told.push(`${name.slice(0, 30)} ${span[0]} “${text.slice(...span).slice(0, 60)}” ${kind} ${entity} => ${answer.speaker === undefined ? `open, ${answer.candidates.length} candidates` : `${answer.speaker.id} ${answer.speaker.name} (${answer.speaker.kind})`}`);
    });
  }
  const right = rightlyNamed(mentions);
  const share = (of: (at: number) => boolean): { answered: number; right: number; all: number } => {
    const places = mentions.map((_, at) => at).filter(of);
    return { all: places.length, answered: places.filter((at) => mentions[at]!.own !== null).length, right: places.filter((at) => right.has(at)).length };
  };
  const all = share(() => true);
  const people = share((at) => kinds[at] === 'person');
  const [b, l] = [bCubed(mentions), lea(mentions)];
  const row = {
    'half': options.half, 'way': way, 'sources': String(labelled), 'found': percent(all.all, labelled), 'answered': percent(all.answered, all.all),
    'right among answered': percent(all.right, all.answered), 'named people: answered': percent(people.answered, people.all), 'named people: right among answered': percent(people.right, people.answered),
    'B3 P / R / F1': [b.precision, b.recall, b.f1].map((x) => (100 * x).toFixed(1)).join(' / '), 'LEA F1': (100 * l.f1).toFixed(1),
  };
  console.table([row]);
  if (options.errors && options.half === '1') told.forEach((line, at) => { if (!right.has(at)) console.log(line); });
  if (options.record) recordResult('Speaker identity', row);
}
