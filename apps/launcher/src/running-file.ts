import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describeProcess, isAlive } from '@kakehashi/embedded-postgres';
import { LauncherError } from './launcher-error';

/** What a running launcher tells the others about itself. Holds passwords: readable by its user alone. */
export interface RunningLauncher {
  readonly processId: number;
  /** The command it carries out, such as `start`. */
  readonly command: string;
  /** Address of the gateway, once it is ready. */
  readonly gateway?: string;
  /** Subgraph → where it answers, and its database. */
  readonly subgraphs?: Readonly<Record<string, { readonly url: string; readonly database: string }>>;
}

/** The right to use the data folder, held until it is released. */
export interface FolderLock {
  /** Whether the launcher before this one was killed: what it had started may still be ending. */
  readonly isAfterCrash: boolean;
  /** Tells others more about this launcher. */
  announce(details: Omit<RunningLauncher, 'processId' | 'command'>): void;
  release(): void;
}

const runningFile = (dataFolder: string) => join(dataFolder, 'running.json');

/**
 * Takes the data folder for this process. What a launcher that is gone left behind is no obstacle.
 *
 * @throws LauncherError when another launcher has it, or the folder cannot be written
 */
export async function lockDataFolder(dataFolder: string, command: string): Promise<FolderLock> {
  const file = runningFile(dataFolder);
  const self: RunningLauncher = { processId: process.pid, command };
  const text = (launcher: RunningLauncher) => `${JSON.stringify(launcher, null, 2)}\n`;
  let isAfterCrash = false;
  createFolder(dataFolder);
  while (!tryCreate(file, text(self))) {
    const other = await findRunning(dataFolder);
    if (other !== undefined) throw inUse(other, command);
    rmSync(file, { force: true });
    isAfterCrash = true;
  }
  return {
    isAfterCrash,
    announce: (details) => {
      writeFileSync(`${file}.new`, text({ ...self, ...details }), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** The launcher that has the data folder now, if any. */
export async function findRunning(dataFolder: string): Promise<RunningLauncher | undefined> {
  let launcher: RunningLauncher;
  try {
    launcher = JSON.parse(readFileSync(runningFile(dataFolder), 'utf8')) as RunningLauncher;
  } catch {
    return undefined;
  }
  const { processId } = launcher;
  if (!Number.isInteger(processId) || processId === process.pid || !isAlive(processId)) return undefined;
  // The id may belong to another program by now; Windows cannot tell cheaply.
  const described = await describeProcess(processId);
  return described === undefined || described.command.includes('node') ? launcher : undefined;
}

function inUse({ processId, command }: RunningLauncher, wanted: string): LauncherError {
  return new LauncherError(
    `"npm run ${command}" is running from this folder already (process ${processId}).`,
    `Stop it first (Ctrl-C there, or kill ${processId}), then type "npm run ${wanted}" again.`,
  );
}

function tryCreate(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw notWritable(dirname(file), error);
  }
}

function createFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw notWritable(folder, error);
  }
}

function notWritable(folder: string, error: unknown): LauncherError {
  return new LauncherError(
    `The data folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code}).`,
    'Make it yours with chown, or set DATA_FOLDER to a folder that you can write.',
    { cause: error },
  );
}
