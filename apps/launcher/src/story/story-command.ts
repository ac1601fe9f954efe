import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DevelopmentIssuer } from '../issuer/development-issuer';
import { LauncherError } from '../launcher-error';
import { findRunningGateway } from '../running-gateway';
import { readCallersFolder, readLauncherSettings } from '../settings';
import type { Terminal } from '../terminal';
import { readStory } from './story-file';
import { tellStory } from './tell-story';

/** Where the stories are that come with the system. */
const STORIES = 'docs/stories';

/**
 * `npm run story -- <file>`: carries out the steps of a story on the system that runs; see docs/stories/README.md.
 *
 * @returns exit code 0
 * @throws LauncherError when nothing runs, there is no such story, or a step does not end as it must
 */
export async function runStory(root: string, commandLine: readonly string[], terminal: Terminal): Promise<number> {
  const [name] = commandLine;
  const known = readdirSync(join(root, STORIES)).filter((file) => /^\d/.test(file));
  const file = name && [resolve(readCallersFolder(), name), join(root, STORIES, name)].find((path) => existsSync(path));
  if (!file)
    throw new LauncherError(
      `There is no story "${name ?? ''}".`,
      `Type npm run story -- <file>; there are: ${known.join(', ')}.`,
    );
  const { dataFolder } = readLauncherSettings(root);
  const gateway = await findRunningGateway(dataFolder);
  const issuer = await DevelopmentIssuer.open(dataFolder);
  const tell = (line: string) => terminal.line(line);
  await tellStory(readStory(readFileSync(file, 'utf8')), { gateway, issuer, tell });
  return 0;
}
