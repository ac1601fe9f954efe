/** Enough for most answers. */
const FIRST_CAPACITY = 64 * 1024;

/** A larger space, which one large answer needed, is not kept for the next. */
const MOST_KEPT = 1024 * 1024;

/** UTF-8 takes three bytes at the most for a unit of a JavaScript string. */
const MOST_BYTES_PER_UNIT = 3;

const SPACE = 0x20;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LAST_ASCII = 0x7e;

/**
 * JSON text as it is written, piece by piece.
 *
 * Bytes, not pieces of text: joining thousands of short strings costs more than all else that is done for an answer.
 */
export class JsonBytes {
  private bytes = Buffer.allocUnsafe(FIRST_CAPACITY);
  private isAscii = true;
  private written = 0;

  /** How many bytes have been written. */
  get length(): number {
    return this.written;
  }

  /** Forgets what was written, so that the space serves again. */
  clear(): void {
    if (this.bytes.length > MOST_KEPT) this.bytes = Buffer.allocUnsafe(FIRST_CAPACITY);
    this.isAscii = true;
    this.written = 0;
  }

  /** All that was written. */
  toString(): string {
    return this.bytes.toString(this.isAscii ? 'latin1' : 'utf8', 0, this.written);
  }

  /** Writes one ASCII character. */
  addCode(code: number): void {
    this.reserve(1);
    this.bytes[this.written++] = code;
  }

  /** Writes text that is JSON already and plain ASCII. */
  addAscii(text: string): void {
    this.reserve(text.length);
    const { bytes } = this;
    let at = this.written;
    for (let index = 0; index < text.length; index++) bytes[at++] = text.charCodeAt(index);
    this.written = at;
  }

  /** Writes text that is JSON already. */
  addJson(text: string): void {
    this.reserve(text.length * MOST_BYTES_PER_UNIT);
    this.written += this.bytes.write(text, this.written, 'utf8');
    this.isAscii = false;
  }

  /** Writes a string as JSON, exactly as `JSON.stringify` does. */
  addString(text: string): void {
    this.reserve(text.length + 2);
    const { bytes } = this;
    let at = this.written;
    bytes[at++] = QUOTE;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code < SPACE || code > LAST_ASCII || code === QUOTE || code === BACKSLASH) {
        this.addJson(JSON.stringify(text));
        return;
      }
      bytes[at++] = code;
    }
    bytes[at++] = QUOTE;
    this.written = at;
  }

  /** Writes once more what stands between two lengths. */
  repeat(start: number, end: number): void {
    this.reserve(end - start);
    this.bytes.copyWithin(this.written, start, end);
    this.written += end - start;
  }

  private reserve(count: number): void {
    const needed = this.written + count;
    if (needed <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, 2 * this.bytes.length));
    this.bytes.copy(larger, 0, 0, this.written);
    this.bytes = larger;
  }
}
