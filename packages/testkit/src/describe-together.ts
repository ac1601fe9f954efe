import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The test file of a workspace that runs the others. */
export const TOGETHER = 'together.test.ts';

/**
 * Runs all test files below a folder as one of Jest's, each in a `describe` of its name: what they all load and build, such
 * as a subgraph's schema, is loaded and built once and not for each of them. Files still run one after the other, and what
 * a file prepares for all its tests is prepared when its turn comes and ended before the next.
 *
 * @param folder of a `together.test.ts` that does nothing else; the preset then leaves the other files out, unless Jest was
 *   asked for some of them
 */
export function describeTogether(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.sort()) {
    if (!file.endsWith('.test.ts') || file === TOGETHER) continue;
    describe(file.replaceAll('\\', '/'), () => {
      require(join(folder, file));
    });
  }
}
