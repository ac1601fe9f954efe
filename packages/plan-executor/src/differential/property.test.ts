import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeSettings } from '@kakehashi/config';
import { propertySettings } from './property';

describe('propertySettings', () => {
  it('are all in the README, with their defaults and meanings', () => {
    const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
    for (const { name, default: fallback, description } of describeSettings(propertySettings)) {
      expect(readme).toContain(`| \`${name}\` | ${fallback} | ${description} |`);
    }
  });
});
