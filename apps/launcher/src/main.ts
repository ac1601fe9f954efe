import { SettingsError } from '@kakehashi/config';
import { EmbeddedPostgresError } from '@kakehashi/embedded-postgres';
import { runBench } from './bench-command';
import { diagnose } from './doctor-command';
import { runGateway } from './gateway-command';
import { printToken } from './issuer/token-command';
import { InterruptedError, LauncherError } from './launcher-error';
import { keepAnswers } from './questions/questions-command';
import { resetDatabases } from './reset-command';
import { start } from './start-command';
import { runStory } from './story/story-command';
import { runEvents, runImport, runSample } from './subgraph-command';
import { terminal } from './terminal';
import { runTests } from './test-command';

type Command = (root: string, commandLine: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  start: (root) => start(root, terminal),
  test: (root, commandLine) => runTests(root, commandLine, terminal),
  doctor: (root) => diagnose(root, terminal),
  'db:reset': (root, commandLine) => resetDatabases(root, commandLine, terminal),
  import: (root, commandLine) => runImport(root, commandLine, terminal),
  sample: (root, commandLine) => runSample(root, commandLine, terminal),
  events: (root, commandLine) => runEvents(root, commandLine, terminal),
  gateway: (root, commandLine) => runGateway(root, commandLine),
  token: (root, commandLine) => printToken(root, commandLine, terminal),
  story: (root, commandLine) => runStory(root, commandLine, terminal),
  questions: (root) => keepAnswers(root, terminal),
  bench: (root, commandLine) => runBench(root, commandLine),
};

/** Faults that a person can mend: their message says how, a stack trace would hide it. */
const MENDABLE = [LauncherError, EmbeddedPostgresError, SettingsError];
const INTERRUPTED = 130;

/**
 * Carries out one command of the root package.json.
 *
 * @param root the repository
 * @returns the exit code: 0 when it did what was asked
 */
export async function main(root: string, name: string, commandLine: readonly string[]): Promise<number> {
  // A terminal that was closed takes no more lines, which must not keep us from stopping what runs.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  try {
    const command = COMMANDS[name];
    if (command === undefined) {
      throw new LauncherError(`There is no command "${name}".`, `Known are: ${Object.keys(COMMANDS).join(', ')}.`);
    }
    return await command(root, commandLine);
  } catch (error) {
    if (error instanceof InterruptedError) return INTERRUPTED;
    if (!MENDABLE.some((kind) => error instanceof kind)) throw error;
    console.error(`\n${(error as Error).message}`);
    return 1;
  }
}
