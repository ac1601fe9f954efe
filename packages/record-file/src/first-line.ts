import type { Readable } from 'node:stream';

const ENOUGH = 4_096;

/**
 * Looks at the beginning of a stream and puts everything back.
 *
 * @returns the first line that is not blank, as far as the first chunk holds it; empty when there is none
 */
export async function firstLine(content: Readable): Promise<string> {
  for (;;) {
    const chunk: Buffer | null = content.read();
    if (chunk !== null) {
      content.unshift(chunk);
      return chunk.subarray(0, ENOUGH).toString('utf8').trimStart().split('\n')[0]?.trimEnd() ?? '';
    }
    const hasMore = await new Promise<boolean>((resolve, reject) => {
      content.once('readable', () => resolve(content.readableLength > 0));
      content.once('end', () => resolve(false));
      content.once('error', reject);
    });
    if (!hasMore) return '';
  }
}
