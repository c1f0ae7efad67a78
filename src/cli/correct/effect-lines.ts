import { article, thingWords } from '../../ledger/index.ts';
import type { Correction, Effects, Ledger } from '../../ledger/index.ts';
import type { Reading, Span } from '../../reading/index.ts';
import { plain } from '../listing/commands.ts';

/** A row of a table of findings, as effects have it. */
type Found = Readonly<Record<string, string | number | null>>;

/** What a correction changes, in plain sentences: with the words and names of what it changes, and the ids by which that is found again. */
export async function effectLines(ledger: Ledger, effects: Effects, correction: Correction): Promise<readonly string[]> {
  const { findings, givers, positions, relations, groups } = effects;
  const readings = new Map<string, Reading | null>();
  for (const { id } of findings) {
    const page = id.split('/')[0]!;
    if (!readings.has(page)) readings.set(page, (await article(ledger, page))?.reading ?? null);
  }
  const named = await thingWords(ledger, [...new Set([
    ...groups.flatMap(({ before, after }) => [...before, ...after].map((members) => members[0]!)),
    ...positions.map(({ before, after }) => (after ?? before)!.claim),
  ])]);
  return [
    ...findings.flatMap(({ id, before, after }) => {
      const [page = '', local = '', outcome] = id.split('/');
      const reading = readings.get(page) ?? null;
      if (local === '') return before === null || after === null ? [] : changes(before, after, null, correction).map((change) => `the article ${page}: ${change}`);
      const what = `the ${kinds[local.charAt(0)] ?? 'finding'} ${wordsOf(reading, (after ?? before)!, local)} (${page}/${local})`;
      if (outcome !== undefined) return [`${what}: what came of it was ${stateOf(before)} and is ${stateOf(after)}`];
      if (before === null) return [`${what} is new`];
      if (after === null) return [`${what} is taken out`];
      return changes(before, after, reading, correction).map((change) => `${what}: ${change}`);
    }),
    ...givers.map(({ id, before, after }) => `the ${kinds[id.split('/')[1]!.charAt(0)]!} ${id}: it was given by ${speakerOf(before?.speaker)} and is by ${speakerOf(after?.speaker)}`),
    ...positions.map(({ before, after }) => {
      const { claim } = (after ?? before)!;
      return `the claim “${named.get(claim) ?? claim}”: ${positionOf(before)} → ${positionOf(after)}`;
    }),
    ...relations.map(({ kind, from, to, before, after }) => `${kind}: ${from} and ${to}: ${before ?? 'nothing between them'} → ${after ?? 'nothing between them'}`),
    ...groups.map(({ kind, before, after }) => `${kind}: ${told(before, named)} → ${told(after, named)}`),
  ].map((line) => `  ${plain(line)}`);
}

const kinds: Readonly<Record<string, string>> = { s: 'statement', f: 'figure', a: 'announcement' };

const speakerOf = (name: string | null | undefined): string => name ?? 'nobody that is known';

const positionOf = (stand: Effects['positions'][number]['before']): string => (stand === null ? 'none' : `${speakerOf(stand.party)} ${stand.position}`);

const stateOf = (found: Found | null): string => (found === null ? 'not decided' : `“${String(found['state'])}”`);

/** The words of a finding; how it is called where they are not on record. */
function wordsOf(reading: Reading | null, found: Found, local: string): string {
  const spans: readonly Span[] = typeof found['spans'] === 'string' ? (JSON.parse(found['spans']) as { content: readonly Span[] }).content
    : typeof found['start_at'] === 'number' && typeof found['end_at'] === 'number' ? [[found['start_at'], found['end_at']]]
      : (reading?.announcements ?? []).flatMap(({ id, span }) => (id === local ? [span] : []));
  return reading === null || spans.length === 0 ? local : quoted(reading, spans);
}

const quoted = ({ article: { text } }: Reading, spans: readonly Span[]): string => (
  spans.length === 0 ? 'nothing' : `“${spans.map(([start, end]) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ')}”`);

const told = (groups: readonly (readonly string[])[], named: ReadonlyMap<string, string>): string => (groups.length === 0 ? 'none'
  : groups.map((members) => `“${named.get(members[0]!) ?? members[0]!}”${members.length === 1 ? ' alone' : ` and ${members.length - 1} more`}`).join(', '));

function changes(before: Found, after: Found, reading: Reading | null, correction: Correction): readonly string[] {
  return Object.keys(after).filter((field) => before[field] !== after[field] && !['correction', 'how', 'confidence'].includes(field)).flatMap((field) => {
    const [was, is] = [before[field] ?? null, after[field] ?? null];
    switch (field) {
      case 'speaker': return [`the speaker was ${nameOf(was, reading, null)} and is ${nameOf(is, reading, correction)}`];
      case 'negated': return [is === 1 ? 'it is negated now' : 'it is not negated any more'];
      case 'spans': return reading === null ? ['its words are others'] : partsChanged(String(was), String(is), reading);
      default: return [`the ${field.replaceAll('_', ' ')} was ${was ?? 'none'} and is ${is ?? 'none'}`];
    }
  });
}

interface Parts { readonly sources: readonly Span[]; readonly cue: Span | null; readonly content: readonly Span[] }

function partsChanged(was: string, is: string, reading: Reading): readonly string[] {
  const [one, two] = [was, is].map((spans) => JSON.parse(spans) as Parts) as [Parts, Parts];
  return ([
    ['source', one.sources, two.sources], ['cue', one.cue === null ? [] : [one.cue], two.cue === null ? [] : [two.cue]], ['content', one.content, two.content],
  ] as const).filter(([, a, b]) => JSON.stringify(a) !== JSON.stringify(b))
    .map(([name, a, b]) => `the ${name} was ${quoted(reading, a)} and is ${quoted(reading, b)}`);
}

/** Who is meant by a local id; one that is only tried is not on record, and is named by the correction itself. */
function nameOf(id: string | number | null, reading: Reading | null, correction: Correction | null): string {
  if (id === null) return 'not known';
  const known = reading?.speakers.find((speaker) => speaker.id === id)?.name;
  const given = correction?.change.speaker;
  return known ?? (given != null && 'name' in given ? given.name : String(id));
}
