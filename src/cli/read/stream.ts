import { unreadableKind } from '../../fetching/unreadable-kind.ts';
import { markOf } from '../../fetching/charset.ts';
import { InputFailure, oneLine } from '../../fetching/failure.ts';
import { maxLineBytes } from '../../fetching/limits.ts';
import { read } from '../../index.ts';
import { withMinConfidence } from '../../reading/index.ts';
import type { Models } from '../../reading/index.ts';
import { exitCodes } from '../failure.ts';
import { write } from '../output.ts';
import { loadedModels } from './engine.ts';
import { openStream } from './input.ts';
import { linesOf } from './lines.ts';
import type { ReadOptions } from './options.ts';
import { progressOn } from './progress.ts';
import { requestOf } from './request.ts';
import type { Request } from './request.ts';

/** Reads a stream of pages, one a line, and writes one reading a line, in order. A bad line loses only itself. */
export const readStream = async (options: ReadOptions): Promise<number> => {
  const { name, chunks } = await openStream(options);
  const models = loadedModels();
  const progress = progressOn(process.stderr);
  let bad = 0;
  let lines = 0;
  try {
    for await (const line of linesOf(withoutMark(chunks, name), maxLineBytes)) {
      const request = requestOf(line.bytes);
      if (request === null) continue;
      const answer = answerTo(request, line.number, models, options.minConfidence);
      lines++;
      if (answer.bad) bad++;
      await write(answer.line);
      progress.show(lines, bad);
    }
  } finally {
    progress.clear();
  }
  if (bad > 0) {
    const what = `${bad} of ${lines} ${lines === 1 ? 'line' : 'lines'} could not be read`;
    throw new InputFailure(what, `see "error" in ${bad === 1 ? 'its place' : 'their places'} in the output`);
  }
  return exitCodes.fine;
};

interface Answer { readonly line: string; readonly bad: boolean }

const answerTo = (request: Request, number: number, models: Models, minConfidence: number): Answer => {
  if ('error' in request) return failed(request.id, number, request.error);
  try {
    return { line: `${JSON.stringify({ id: request.id, ...withMinConfidence(read(request.page, models), minConfidence) })}\n`, bad: false };
  } catch (error) {
    // Reading does not throw; if it does all the same, the other lines must not pay for it.
    return failed(request.id, number, `a fault in onrecord itself (${oneLine(String(error))}); please report it`);
  }
};

const failed = (id: string | number | null, line: number, error: string): Answer =>
  ({ line: `${JSON.stringify({ id, line, error })}\n`, bad: true });

/** The stream without the byte order mark that some programs begin it with. Fails where its beginning is no JSON in UTF-8 at all. */
async function* withoutMark(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  let first = true;
  for await (const chunk of chunks) {
    const mark = first ? markOf(chunk) : null;
    if (mark !== null && mark.charset !== 'utf-8') throw new InputFailure(`${name} is in ${mark.charset}`, 'convert it to utf-8');
    const found = first ? unreadableKind(chunk) : null;
    if (found) throw new InputFailure(`${name} is ${found.kind}`, found.packed ? 'unpack it, and pipe its lines in' : 'give a stream of JSON lines');
    first = false;
    yield mark === null ? chunk : chunk.subarray(mark.length);
  }
}
