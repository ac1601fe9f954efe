import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const DIST = resolve(__dirname, '../dist');

/** Most that the page loads before the editor, in bytes as they are sent (gzip). */
const MOST_BYTES = 400_000;

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
}

/** The bundler's own list of what it built. */
const manifest: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(join(DIST, 'manifest.json'), 'utf8'));

/** The files that a chunk needs before it runs. */
function filesOf(key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  for (const file of [chunk.file, ...(chunk.css ?? [])]) seen.add(file);
  for (const below of chunk.imports ?? []) filesOf(below, seen);
  return seen;
}

const sizeOf = (file: string) => {
  const compressed = statSync(join(DIST, `${file}.gz`), { throwIfNoEntry: false });
  return compressed?.size ?? statSync(join(DIST, file)).size;
};

describe('the build', () => {
  const [entry = ''] = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  const first = [...filesOf(entry)];

  it('loads little before the page is there, and the editor and the charts after it', () => {
    const bytes = first.reduce((sum, file) => sum + sizeOf(file), 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(MOST_BYTES);
    expect(first.join()).not.toMatch(/monaco|editor-pane|chart-view|echart|outlines/);
    expect(Object.keys(manifest).join()).toMatch(/editor-pane[\s\S]*/);
  });

  it('asks for nothing from elsewhere', () => {
    const page = readFileSync(join(DIST, 'index.html'), 'utf8');
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
  });
});
