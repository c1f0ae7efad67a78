import { checksum } from '../../src/reading/language/bytes.ts';
import type { ModelFormat } from '../../src/reading/language/bytes.ts';

/** Writes what `byteReader` reads. */
export class ByteWriter {
  private data = new Uint8Array(1 << 20);
  private at = 0;

  u8(value: number): void {
    if (value < 0 || value > 255 || !Number.isInteger(value)) throw new RangeError(`${value} does not fit a byte`);
    this.grow(1);
    this.data[this.at] = value;
    this.at += 1;
  }

  u32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.u8((value >>> shift) & 0xff);
  }

  varint(value: number): void {
    let left = value >>> 0;
    while (left > 0x7f) {
      this.u8((left & 0x7f) | 0x80);
      left >>>= 7;
    }
    this.u8(left);
  }

  bytes(values: Uint8Array): void {
    this.grow(values.length);
    this.data.set(values, this.at);
    this.at += values.length;
  }

  word(value: string): void {
    this.u8(value.length);
    for (let at = 0; at < value.length; at += 1) {
      this.u8(value.charCodeAt(at) & 0xff);
      this.u8(value.charCodeAt(at) >> 8);
    }
  }

  /** The whole file: its first bytes, version, checksum, and what was written. */
  finish({ magic, version }: ModelFormat): Uint8Array {
    const file = new ByteWriter();
    file.u32(magic);
    file.u32(version);
    file.u32(0);
    file.bytes(this.data.subarray(0, this.at));
    const bytes = file.data.slice(0, file.at);
    const sum = checksum(bytes, 12);
    for (let byte = 0; byte < 4; byte += 1) bytes[8 + byte] = (sum >>> (byte * 8)) & 0xff;
    return bytes;
  }

  /** What was written so far. */
  get content(): Uint8Array {
    return this.data.slice(0, this.at);
  }

  get length(): number {
    return this.at;
  }

  private grow(by: number): void {
    if (this.at + by <= this.data.length) return;
    const larger = new Uint8Array(Math.max(this.data.length * 2, this.at + by));
    larger.set(this.data);
    this.data = larger;
  }
}
