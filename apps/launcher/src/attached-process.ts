import { spawn } from 'node:child_process';
import { childEnvironment } from './child-environment';
import { LauncherError } from './launcher-error';
import { END_WITH_PARENT } from './preload';

const SAME_REQUEST_MS = 1_000;

/** A Node program that uses our terminal. */
export interface AttachedProgram {
  readonly program: string;
  readonly arguments: readonly string[];
  /** On top of our own environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
}

/**
 * Runs a program on our terminal until it ends and returns its exit code.
 *
 * Signals that reach us are passed on, once each: the program is in a group of its own, since a Ctrl-C would otherwise
 * reach it from the terminal, from npm and from us.
 */
export async function runAttached({
  program,
  arguments: given,
  environment,
  folder,
}: AttachedProgram): Promise<number> {
  const isWindows = process.platform === 'win32';
  const child = spawn(process.execPath, ['-r', END_WITH_PARENT, program, ...given], {
    cwd: folder,
    env: childEnvironment(environment),
    detached: !isWindows,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  let passedOnAt = 0;
  const passOn = (signal: NodeJS.Signals) => {
    if (child.pid === undefined || Date.now() - passedOnAt < SAME_REQUEST_MS) return;
    passedOnAt = Date.now();
    try {
      process.kill(isWindows ? child.pid : -child.pid, signal);
    } catch {
      // It has just ended.
    }
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, passOn);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('exit', (code) => resolve(code ?? 1));
      child.once('error', (error) =>
        reject(new LauncherError(`${program} could not be started (${error.message}).`, 'Build again: npm run build.')),
      );
    });
  } finally {
    for (const signal of signals) process.off(signal, passOn);
  }
}
