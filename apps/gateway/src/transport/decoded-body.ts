import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { SubgraphFailure } from './subgraph-failure';

const DECODERS = new Map([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
]);

/** The encodings that a subgraph may choose from. */
export const ACCEPTED_ENCODINGS = 'gzip, br';

const BYTE_ORDER_MARK = 0xfeff;

/**
 * Makes a body's bytes into its text.
 *
 * @param limit most bytes after decompression
 * @throws SubgraphFailure SUBGRAPH_INVALID_RESPONSE for more bytes, for bytes that can not be decompressed, and for an
 *   encoding that nobody asked for
 */
export async function decodeBody(chunks: readonly Buffer[], encoding: string, limit: number): Promise<string> {
  const decode = DECODERS.get(encoding.trim().toLowerCase());
  if (!decode) throw new SubgraphFailure('SUBGRAPH_INVALID_RESPONSE', `content-encoding ${JSON.stringify(encoding)}`);
  try {
    return readText([await decode(Buffer.concat(chunks), { maxOutputLength: limit })]);
  } catch (fault) {
    throw new SubgraphFailure(
      'SUBGRAPH_INVALID_RESPONSE',
      `${encoding}: ${fault instanceof Error ? fault.message : fault}`,
    );
  }
}

/** Reads UTF-8, without the byte order mark that some servers put before it. */
export function readText(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  const text = (first && chunks.length === 1 ? first : Buffer.concat(chunks)).toString('utf8');
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}
