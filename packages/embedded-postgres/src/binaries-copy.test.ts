import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyBinaries } from './binaries-copy';

describe('copyBinaries', () => {
  const folder = mkdtempSync(join(tmpdir(), 'binaries-'));
  const version = `test-${randomUUID()}`;
  const created = new Set<string>();

  beforeAll(() => {
    mkdirSync(join(folder, 'bin'), { mode: 0o700 });
    mkdirSync(join(folder, 'lib'), { mode: 0o700 });
    writeFileSync(join(folder, 'bin/postgres'), 'a program', { mode: 0o700 });
    writeFileSync(join(folder, 'lib/libpq.so.5.18'), 'a library', { mode: 0o600 });
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
    writeFileSync(join(folder, 'pg-symlinks.json'), JSON.stringify(links));
  });

  afterAll(() => {
    for (const path of [folder, ...created]) rmSync(path, { recursive: true, force: true });
  });

  async function copy(): Promise<string> {
    const path = await copyBinaries(folder, version, undefined);
    created.add(path);
    return path;
  }

  it('makes one copy that everybody can run, with its links', async () => {
    const copies = await Promise.all([copy(), copy(), copy()]);
    expect(new Set(copies).size).toBe(1);
    const path = copies[0] ?? '';
    expect(statSync(join(path, 'bin/postgres')).mode & 0o777).toBe(0o755);
    expect(statSync(join(path, 'lib/libpq.so.5.18')).mode & 0o777).toBe(0o644);
    expect(readlinkSync(join(path, 'lib/libpq.so.5'))).toBe('libpq.so.5.18');
  });

  it('keeps a whole copy and replaces one that lost a file', async () => {
    const path = await copy();
    const made = statSync(path).ino;
    expect(statSync(await copy()).ino).toBe(made);
    rmSync(join(path, 'bin/postgres'));
    expect(readFileSync(join(await copy(), 'bin/postgres'), 'utf8')).toBe('a program');
  });
});
