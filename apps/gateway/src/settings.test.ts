import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeSettings } from '@kakehashi/config';
import { gatewaySettings } from './settings';

describe('gatewaySettings', () => {
  it('are the settings table of the README', () => {
    const rows = describeSettings(gatewaySettings).map((row) => [`\`${row.name}\``, row.default, row.description]);
    const readme = readFileSync(resolve(__dirname, '../README.md'), 'utf8');
    const table = readme
      .split('\n')
      .filter((line) => /^\| `[A-Z0-9_]+`/.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    expect(table).toEqual(rows);
  });
});
