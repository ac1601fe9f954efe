import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** A smaller file gains nothing. */
const LEAST_BYTES = 1_024;

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Puts `<file>.br` and `<file>.gz` beside each file of the build, so that nobody compresses while somebody waits. */
export function compressedFiles(): Plugin {
  return {
    name: 'compressed-files',
    apply: 'build',
    async writeBundle({ dir = 'dist' }) {
      const files = readdirSync(dir, { recursive: true })
        .map((path) => join(dir, String(path)))
        .filter((path) => /\.(js|css|html|svg|ttf|json)$/.test(path) && statSync(path).size >= LEAST_BYTES);
      await Promise.all(files.map(compress));
    },
  };
}

async function compress(file: string): Promise<void> {
  const content = readFileSync(file);
  // The best level takes a minute for the editor and saves two per cent.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${file}.br`, await brotli(content, { params }));
  writeFileSync(`${file}.gz`, await deflate(content, { level: 9 }));
}
