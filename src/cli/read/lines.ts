/** One line of a stream of bytes, without its line feed. */
export interface Line {
  /** From 1, counting every line, the empty ones too. */
  readonly number: number;
  /** Null where the line is longer than the bound: its bytes are let go, not kept. */
  readonly bytes: Uint8Array | null;
}

const lineFeed = 0x0a;

/** Splits a stream at its line feeds. Holds no more than one line and one piece of the stream at a time. `max` in bytes. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, max: number): AsyncGenerator<Line> {
  let number = 1;
  let held: Uint8Array[] = [];
  let size = 0;
  const take = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > max) held = [];
    else if (piece.length > 0) held.push(piece);
  };
  const line = (): Line => {
    const whole: Line = { number, bytes: size > max ? null : held.length === 1 ? held[0]! : Buffer.concat(held, size) };
    number++;
    held = [];
    size = 0;
    return whole;
  };

  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      take(chunk.subarray(start, end));
      start = end + 1;
      yield line();
    }
    take(chunk.subarray(start));
  }
  if (size > 0) yield line();
}
