import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../testing/launch-system';
import { RunningSystem } from '../testing/running-system';
import { readStory } from './story-file';
import { tellStory } from './tell-story';

const FOLDER = join(ROOT, 'docs/stories');
const stories = readdirSync(FOLDER).filter((file) => /^\d/.test(file));

describe('The stories', () => {
  let system: RunningSystem;

  beforeAll(async () => {
    system = await RunningSystem.start();
  }, 120_000);

  afterAll(() => system.stop());

  it.each(stories)(
    '%s goes as it is told',
    async (file) => {
      const steps = readStory(readFileSync(join(FOLDER, file), 'utf8'));
      expect(steps.length).toBeGreaterThan(3);
      const told: string[] = [];
      await tellStory(steps, { gateway: system.address, issuer: system.issuer, tell: (line) => told.push(line) });
      expect(told.filter((line) => line.startsWith('  '))).toHaveLength(steps.length);
    },
    120_000,
  );

  it('end at the first step that goes another way', async () => {
    const steps = readStory('# Nobody\n\n```graphql\n# refused: NOT_FOUND\n{ people { totalCount } }\n```\n');
    const stage = { gateway: system.address, issuer: system.issuer, tell: () => undefined };
    await expect(tellStory(steps, stage)).rejects.toThrow('"Nobody": the step "{ people { totalCount } }" ended in');
  });
});
