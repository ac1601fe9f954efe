import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeSettings } from '@kakehashi/config';
import { databaseSettingOf, launcherSettings } from './settings';

describe('launcherSettings', () => {
  it('stand in the README as they are declared', () => {
    const readme = readFileSync(join(__dirname, '../README.md'), 'utf8').replaceAll(/ +/g, ' ');
    for (const { name, default: fallback, description } of describeSettings(launcherSettings)) {
      expect(readme).toContain(`| \`${name}\` | ${fallback} | ${description} |`);
    }
  });
});

describe('databaseSettingOf', () => {
  it('names the setting of a subgraph', () => {
    expect(databaseSettingOf('public-bodies')).toBe('PUBLIC_BODIES_DATABASE_URL');
  });
});
