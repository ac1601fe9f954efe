import { isUtf8 } from 'node:buffer';
import { Transform, type TransformCallback } from 'node:stream';

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const LINE_FEED = 0x0a;

/** So far a zero byte tells that the file is no text; further on, whoever reads the text finds it. */
const LOOKED_AT = 4_096;

/**
 * Passes UTF-8 on as it is, without a byte order mark at its beginning, and fails at the first byte that is something
 * else, named by its place: a wrong encoding must not become wrong letters.
 */
export class Utf8Text extends Transform {
  /** Bytes before those at hand, and lines that they end. */
  private passed = 0;
  private lines = 0;
  /** The beginning of a character whose rest is still to come. */
  private rest: Buffer = Buffer.alloc(0);

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    const isFirst = this.passed === 0;
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    if (isFirst && bytes.length < BYTE_ORDER_MARK.length) {
      this.rest = bytes;
      done();
      return;
    }
    const whole = bytes.subarray(0, bytes.length - unfinishedBytes(bytes));
    this.rest = bytes.subarray(whole.length);
    const fault = this.faultIn(whole, isFirst);
    if (fault === null) this.pass(whole, isFirst);
    done(fault);
  }

  override _flush(done: TransformCallback): void {
    const fault = this.faultIn(this.rest, this.passed === 0);
    if (fault === null) this.pass(this.rest, false);
    done(fault);
  }

  private pass(bytes: Buffer, isFirst: boolean): void {
    this.passed += bytes.length;
    for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) this.lines += 1;
    const isMarked = isFirst && bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
    const text = isMarked ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
    if (text.length > 0) this.push(text);
  }

  private faultIn(bytes: Buffer, isFirst: boolean): Error | null {
    if (isFirst && isUtf16(bytes)) return new Error('byte 1 (line 1) begins UTF-16; save the file as UTF-8');
    const zero = this.passed < LOOKED_AT ? bytes.indexOf(0) : -1;
    if (zero >= 0) return this.faultAt(bytes, zero, 'is 0, as in no text; is this the right file?');
    if (isUtf8(bytes)) return null;
    return this.faultAt(bytes, firstMalformed(bytes), 'is not UTF-8; save the file as UTF-8');
  }

  private faultAt(bytes: Buffer, at: number, fault: string): Error {
    const line = this.lines + bytes.subarray(0, at).toString('latin1').split('\n').length;
    return new Error(`byte ${this.passed + at + 1} (line ${line}) ${fault}`);
  }
}

function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** How many bytes a character has by its first one; 0 for a byte that begins none. See RFC 3629. */
function lengthByFirst(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
}

/** How many bytes at the end begin a character that is not whole. */
function unfinishedBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const length = lengthByFirst(bytes[bytes.length - back] ?? 0);
    if (length > 0) return length > back ? back : 0;
  }
  return 0;
}

function firstMalformed(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length) {
    const length = lengthByFirst(bytes[at] ?? 0);
    if (length === 0 || at + length > bytes.length || !isUtf8(bytes.subarray(at, at + length))) return at;
    at += length;
  }
  return at;
}
