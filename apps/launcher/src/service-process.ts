import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { childEnvironment } from './child-environment';
import { LauncherError } from './launcher-error';
import { END_WITH_PARENT } from './preload';
import { openServiceLog } from './service-log';

/** A Node program that the launcher runs. */
export interface ServiceDefinition {
  /** Prefix of its lines on the terminal and name of its log file. */
  readonly name: string;
  readonly program: string;
  readonly arguments: readonly string[];
  /** On top of our own environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
}

/** How a child ended. */
export interface ServiceExit {
  /** Such as `exit code 1` or `signal SIGKILL`. */
  readonly reason: string;
  readonly code: number | null;
  readonly lastLines: readonly string[];
}

/** A running child. */
export interface ServiceProcess {
  readonly processId: number;
  /** Settles when it has ended and its output is read; never rejects. */
  readonly exited: Promise<ServiceExit>;
  /** Asks it to end and to finish what it is doing; kills it after the given time. Settles when it has ended. */
  stop(graceMs: number): Promise<void>;
  /** Kills it and all that it started. */
  kill(): void;
}

/**
 * Starts a child in a process group of its own, so that a terminal's Ctrl-C reaches the launcher alone, which then stops
 * its children in the right order. A channel ties its life to ours, see end-with-parent.ts.
 *
 * @param show shows a line of the child that a person should see at once
 */
export async function spawnService(
  definition: ServiceDefinition,
  show: (line: string) => void,
): Promise<ServiceProcess> {
  const log = openServiceLog(definition.logFile, (line) => show(`[${definition.name}] ${line}`));
  const child = spawn(process.execPath, ['-r', END_WITH_PARENT, definition.program, ...definition.arguments], {
    env: childEnvironment(definition.environment),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let isClosed = false;
  if (child.stdout !== null) log.follow(child.stdout, false);
  if (child.stderr !== null) log.follow(child.stderr, true);
  const exited = new Promise<ServiceExit>((resolve) => {
    child.once('close', (code, signal) => {
      isClosed = true;
      const reason = signal === null ? `exit code ${code}` : `signal ${signal}`;
      void log.close().then(() => resolve({ reason, code, lastLines: log.lastLines() }));
    });
  });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) => {
      const problem = `${definition.name} could not be started (${error.message}).`;
      reject(new LauncherError(problem, 'Free some memory or processes, then try again.', { cause: error }));
    });
  });
  const processId = child.pid as number;
  const kill = () => {
    // Its output may be held open by something that it started and that outlived it.
    if (!isClosed) killGroup(processId);
  };
  const stop = async (graceMs: number) => {
    // Windows knows no signals; the closed channel says the same.
    if (process.platform !== 'win32') child.kill('SIGTERM');
    else if (child.connected) child.disconnect();
    const timer = new AbortController();
    await Promise.race([exited, sleep(graceMs, undefined, { signal: timer.signal }).catch(() => undefined)]);
    timer.abort();
    kill();
    await exited;
  };
  return { processId, exited, stop, kill };
}

function killGroup(processId: number): void {
  try {
    process.kill(process.platform === 'win32' ? processId : -processId, 'SIGKILL');
  } catch {
    // It has just ended.
  }
}
