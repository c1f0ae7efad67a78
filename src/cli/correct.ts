import { userInfo } from 'node:os';
import { InputFailure } from '../fetching/failure.ts';
import { BadCorrection, correct, correctionKinds, outcomeStates, toldEffects } from '../ledger/index.ts';
import type { Draft, Ledger, Taken } from '../ledger/index.ts';
import { matchers } from '../matching/index.ts';
import { attitudes, isIsoDate } from '../reading/index.ts';
import type { Span } from '../reading/index.ts';
import { effectLines } from './correct/effect-lines.ts';
import { exitCodes, UsageError } from './failure.ts';
import { argumentsOf, dateOf, isSet, oneOf, textOf } from './listing/arguments.ts';
import type { Arguments } from './listing/arguments.ts';
import { withLedger } from './listing/store.ts';
import { write } from './output.ts';

const help = `Corrects the record. Findings can be corrected, evidence cannot: an entry goes into the journal and is laid over
what the machine read, now and after every re-reading.

Usage:
  onrecord correct attitude STATEMENT --to ATTITUDE [--negated | --not-negated]
  onrecord correct speaker STATEMENT --to SPEAKER | --name NAME | --nobody
  onrecord correct span STATEMENT [--source 10-20,30-40] [--cue 21-25] [--content 26-60]
  onrecord correct merge THING THING         two parties, claims, quotations or copies are one
  onrecord correct split THING THING         they are not, whatever joins them
  onrecord correct outcome ANNOUNCEMENT --to ${outcomeStates.map((state) => (state.includes(' ') ? `'${state}'` : state)).join('|')} [--by STATEMENT] [--on DATE]
  onrecord correct dismiss FINDING           a statement, figure or announcement that is none
  onrecord correct facts ARTICLE [--outlet NAME | --no-outlet] [--published DATE | --no-date]
  onrecord correct undo CORRECTION

Findings go by the ids that the lists show, things by those of quotations, claims, speakers and copies.

Options:
  --why TEXT       why: it stands in the journal for ever; needed
  --who NAME       by whom (else the name you are logged in by)
  --dry-run        say what it would change, and change nothing
  --json           say it as JSON
  --store STORE    the record: a file, or postgres://…
  -h, --help       this page

Exit codes:
  0  it is in the journal (or, with --dry-run, it could be)
  1  what it speaks of is not on record, or the store could not be opened
  2  the command line is wrong
`;

/** `onrecord correct` */
export const run = async (args: string[]): Promise<number> => {
  const given = argumentsOf('correct', args, {
    'to': { type: 'string' }, 'name': { type: 'string' }, 'kind': { type: 'string' }, 'nobody': { type: 'boolean' }, 'negated': { type: 'boolean' },
    'not-negated': { type: 'boolean' }, 'source': { type: 'string' }, 'cue': { type: 'string' }, 'content': { type: 'string' }, 'by': { type: 'string' }, 'on': { type: 'string' },
    'outlet': { type: 'string' }, 'no-outlet': { type: 'boolean' }, 'published': { type: 'string' }, 'no-date': { type: 'boolean' },
    'why': { type: 'string' }, 'who': { type: 'string' }, 'dry-run': { type: 'boolean' }, 'json': { type: 'boolean' }, 'store': { type: 'string' },
    'help': { type: 'boolean', short: 'h' },
  });
  if (isSet(given, 'help')) {
    await write(help);
    return exitCodes.fine;
  }
  const draft = draftOf(given);
  const why = textOf(given, 'why')?.trim() ?? '';
  const dryRun = isSet(given, 'dry-run');
  if (why === '' && !dryRun) throw new UsageError('it is not said why', 'say it with --why');
  const signed = { who: textOf(given, 'who') ?? userInfo().username, at: new Date().toISOString(), why };
  return withLedger(textOf(given, 'store'), async (ledger) => {
    const taken = await correct(ledger, draft, signed, matchers, { dryRun }).catch((error: unknown) => {
      if (error instanceof BadCorrection) throw new InputFailure(error.message, 'see the ids that `onrecord statements` and the other lists show', error);
      throw error;
    });
    await write(isSet(given, 'json') ? `${JSON.stringify(taken)}\n` : await told(ledger, taken, dryRun));
    return exitCodes.fine;
  });
};

function draftOf(given: Arguments): Draft {
  const [kind, first, second, ...more] = given.positionals;
  const known = correctionKinds.find((one) => one === kind);
  if (known === undefined) throw new UsageError(kind === undefined ? 'it is not said what to correct' : `“${kind}” is no kind of correction`, `give one of ${correctionKinds.join(', ')}`);
  const two = known === 'merge' || known === 'split';
  if (first === undefined || (two && second === undefined)) throw new UsageError(`${known} needs ${two ? 'two ids' : 'an id'}`, 'see `onrecord correct --help`');
  if (more.length > 0 || (!two && second !== undefined)) throw new UsageError(`“${two ? more[0]! : second!}” is one argument too many`, 'see `onrecord correct --help`');
  switch (known) {
    case 'merge':
    case 'split': return { kind: known, a: first, b: second! };
    case 'dismiss': return { kind: known, finding: first };
    case 'undo': return { kind: known, correction: first };
    case 'facts': {
      const [outlet, published] = [eitherOf(given, 'outlet', 'no-outlet'), eitherOf(given, 'published', 'no-date')];
      if (outlet === undefined && published === undefined) throw new UsageError('it is not said what is known', 'give --outlet, --no-outlet, --published or --no-date');
      if (typeof published === 'string' && !isIsoDate(published)) throw new UsageError(`--published ${published} is no date`, 'give one like 2026-03-09');
      return { kind: known, article: first, ...(outlet === undefined ? {} : { outlet }), ...(published === undefined ? {} : { published }) };
    }
    case 'attitude': {
      const negated = isSet(given, 'negated') ? true : isSet(given, 'not-negated') ? false : undefined;
      return { kind: known, finding: first, attitude: needed(oneOf(given, 'to', attitudes), 'to'), ...(negated === undefined ? {} : { negated }) };
    }
    case 'outcome': {
      const [by, on] = [textOf(given, 'by'), dateOf(given, 'on')];
      return { kind: known, finding: first, state: needed(oneOf(given, 'to', outcomeStates), 'to'), ...(by === undefined ? {} : { by }), ...(on === undefined ? {} : { on }) };
    }
    case 'speaker': {
      const [to, name] = [textOf(given, 'to'), textOf(given, 'name')];
      if ([to !== undefined, name !== undefined, isSet(given, 'nobody')].filter(Boolean).length !== 1) throw new UsageError('it is not said who speaks', 'give one of --to, --name and --nobody');
      const speakerKind = oneOf(given, 'kind', ['person', 'organisation', 'state', 'group', 'document', 'unknown'] as const) ?? 'unknown';
      return { kind: known, finding: first, speaker: to ?? (name === undefined ? null : { name, kind: speakerKind }) };
    }
    case 'span': {
      const [sources, cue, content] = [spansOf(given, 'source'), spansOf(given, 'cue'), spansOf(given, 'content')];
      return { kind: known, finding: first, ...(sources ? { sources } : {}), ...(cue ? { cue } : {}), ...(content ? { content } : {}) };
    }
  }
}

/** What is given; null where it is said that there is none, undefined where nothing is said. */
function eitherOf(given: Arguments, name: string, none: string): string | null | undefined {
  const value = textOf(given, name);
  if (value !== undefined && isSet(given, none)) throw new UsageError(`--${name} and --${none} cannot both be`, 'give one of them');
  return isSet(given, none) ? null : value;
}

function needed<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new UsageError(`--${name} is missing`, 'see `onrecord correct --help`');
  return value;
}

/** `10-20,30-40`: half-open, in UTF-16 code units. */
function spansOf(given: Arguments, name: string): readonly Span[] | undefined {
  const value = textOf(given, name);
  if (value === undefined) return undefined;
  if (value === '') return [];
  return value.split(',').map((part): Span => {
    const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(part.trim()) ?? [];
    if (start === undefined) throw new UsageError(`--${name} ${value} is no list of spans`, 'give them like 10-20,30-40');
    return [Number(start), Number(end)];
  });
}

async function told(ledger: Ledger, { correction, effects }: Taken, dryRun: boolean): Promise<string> {
  const lines = [dryRun ? 'This would change:' : `On record as ${correction.id}. This changed:`, ...effectLines(await toldEffects(ledger, effects))];
  if (lines.length === 1) lines.push('  nothing');
  return `${lines.join('\n')}\n`;
}
