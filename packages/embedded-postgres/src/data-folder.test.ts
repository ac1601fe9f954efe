import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseDataFolder } from './data-folder';
import { isRoot } from './server-user';

describe('chooseDataFolder', () => {
  const closed = mkdtempSync(join(tmpdir(), 'closed-'));
  afterAll(() => rmSync(closed, { recursive: true }));

  it('keeps to a folder that the server can reach', async () => {
    const preferred = join(tmpdir(), 'a-folder-that-is-not-there', 'postgres');
    expect(await chooseDataFolder(preferred)).toBe(preferred);
  });

  it('gives root the same folder elsewhere each time when the preferred one is closed to the server', async () => {
    const preferred = join(closed, 'postgres');
    const chosen = await chooseDataFolder(preferred);
    expect(await chooseDataFolder(preferred)).toBe(chosen);
    if (isRoot()) expect(chosen).toMatch(/^\/var\/tmp\/kakehashi-postgres-[0-9a-f]{12}$/);
    else expect(chosen).toBe(preferred);
  });
});
