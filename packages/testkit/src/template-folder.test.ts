import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestFolder } from './index';

const NAME = 'city';

describe('createTestFolder', () => {
  it('prepares a template once, however many ask at the same time, and copies it', async () => {
    let prepared = 0;
    const prepare = async (folder: string) => {
      prepared += 1;
      writeFileSync(join(folder, NAME), 'Huế');
    };
    const folders = await Promise.all([1, 2, 3].map(() => createTestFolder({ template: 'cities', prepare })));
    expect([prepared, new Set(folders).size]).toEqual([1, 3]);
    const [first = '', second = ''] = folders.map((folder) => join(folder, NAME));
    writeFileSync(first, '京都');
    expect(readFileSync(second, 'utf8')).toBe('Huế');
  });

  it('leaves nothing half-made when preparing fails', async () => {
    let unfinished = '';
    const failing = createTestFolder({
      template: 'failing',
      prepare: async (folder) => {
        unfinished = folder;
        throw new Error('no such city');
      },
    });
    await expect(failing).rejects.toThrow('no such city');
    expect(existsSync(unfinished)).toBe(false);
  });
});
