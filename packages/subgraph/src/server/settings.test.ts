import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeSettings } from '@kakehashi/config';
import { subgraphSettings } from './settings';

describe('the README', () => {
  it('tells every setting, its default and its meaning, and no other', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    const documented = readme.split('\n').filter((line) => /^\| `[A-Z_]+` \|/.test(line));
    const rows = describeSettings(subgraphSettings).map(
      ({ name, default: fallback, description }) => `| \`${name}\` | ${fallback} | ${description} |`,
    );
    expect(documented).toEqual(rows);
  });
});
