import { decodePage } from '../../fetching/decode.ts';
import { isHtml } from '../../fetching/page-kind.ts';
import { read } from '../../index.ts';
import { explain, leftOutOf, withMinConfidence } from '../../reading/index.ts';
import type { Note, Page, Reading } from '../../reading/index.ts';
import { exitCodes, UsageError } from '../failure.ts';
import { write } from '../output.ts';
import { terminalOf } from '../terminal.ts';
import { loadedModels } from './engine.ts';
import { renderExplanation } from './explanation.ts';
import { takeIn } from './input.ts';
import type { Input } from './input.ts';
import type { ReadOptions, SingleOutput } from './options.ts';
import { rendered } from './rendered.ts';

/** Reads one page and writes what it says. */
export const readOne = async (options: ReadOptions, output: SingleOutput): Promise<number> => {
  const input = await takeIn(options);
  const { page, notes } = pageOf(input, options);
  const models = loadedModels();
  const reading = withMinConfidence(withNotes(read(page, models), notes), options.minConfidence);
  if (options.explain !== undefined) {
    await write(explained(reading, options.explain, output));
    return exitCodes.fine;
  }
  await write(await rendered(options.whyLeftOut ? { ...reading, leftOut: leftOutOf(page, models) } : reading, output));
  return exitCodes.fine;
};

/** Why the reading has a statement, as it is written to stdout. */
const explained = (reading: Reading, id: string, output: SingleOutput): string => {
  const explanation = explain(reading, id, loadedModels());
  if (explanation === null) {
    const { length } = reading.statements;
    throw new UsageError(`there is no statement ${id} in this page`, length === 0 ? 'it has none' : `it has s1 to ${reading.statements.at(-1)!.id}`);
  }
  return output === 'json' ? `${JSON.stringify(explanation, null, 2)}\n` : renderExplanation(reading, explanation, terminalOf(process.stdout, process.env));
};

/** The page in the bytes, and what was doubtful about decoding them. */
export const pageOf = ({ bytes, contentType, url }: Input, options: ReadOptions): { page: Page; notes: readonly Note[] } => {
  const { text, notes } = decodePage(bytes, { contentType, bare: options.as === 'text' });
  const facts = { url: options.url ?? url, published: options.published, outlet: options.outlet };
  if (options.as === 'text') return { page: { text, ...facts }, notes };
  return { page: options.as === 'auto' && isHtml(contentType ?? null, text) ? { html: text, ...facts } : { page: text, ...facts }, notes };
};

/** The reading with what was doubtful before it began; those notes come first. */
export const withNotes = (reading: Reading, notes: readonly Note[]): Reading =>
  notes.length === 0 ? reading : { ...reading, notes: [...notes, ...reading.notes] };
