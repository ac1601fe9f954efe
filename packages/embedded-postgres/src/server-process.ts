import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries';
import type { ClusterFiles } from './cluster';
import { watchOverServer } from './death-watch';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { serverEnvironment } from './server-environment';
import { lastLogLines, withLogFile } from './server-log';
import type { ServerUser } from './server-user';

/** How a server ended. */
export interface ServerExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The last lines of its log. */
  readonly lastLines: string;
}

/** A server that runs as a child of this process, in a process group of its own. */
export interface ServerProcess {
  readonly processId: number;
  /** Settles when the server has ended, for whatever reason; never rejects. */
  readonly exited: Promise<ServerExit>;
  /** Fast shutdown: open transactions are rolled back, connections closed. Settles when the server has ended. */
  stop(): Promise<void>;
}

const DEFAULT_SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

/** What {@link spawnServer} needs. */
export interface SpawnOptions {
  readonly binaries: Binaries;
  readonly files: ClusterFiles;
  readonly user: ServerUser | undefined;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Starts the server's process; it may not accept connections yet.
 *
 * It gets its own process group, so that a terminal's Ctrl-C reaches us alone and we decide when the server goes.
 */
export async function spawnServer({ binaries, files, user, port, settings }: SpawnOptions): Promise<ServerProcess> {
  const flags = Object.entries({ ...DEFAULT_SETTINGS, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const child = withLogFile(files.log, (log) =>
    spawn(binaries.postgres, ['-D', files.data, '-p', String(port), ...flags], {
      ...(user !== undefined && { uid: user.uid, gid: user.gid }),
      cwd: files.data,
      env: serverEnvironment(),
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log, log],
    }),
  );
  const exited = new Promise<ServerExit>((resolve) => {
    child.once('exit', (code, signal) => {
      void lastLogLines(files.log).then((lastLines) => resolve({ code, signal, lastLines }));
    });
  });
  const processId = await spawned(child);
  child.unref();
  const callOffWatch = watchOverServer(processId, user);
  void exited.then(callOffWatch);

  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= end(child, exited, binaries, files);
    return stopping;
  };
  return { processId, exited, stop };
}

function spawned(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve(child.pid as number));
    child.once('error', (error) =>
      reject(
        new EmbeddedPostgresError(
          `PostgreSQL could not be started (${error.message}).`,
          'Install again (npm ci), or use a PostgreSQL of your own.',
          { cause: error },
        ),
      ),
    );
  });
}

/** Signals from the gentlest to the last, each with the time it is given in milliseconds. */
const STOP_SIGNALS: readonly (readonly [NodeJS.Signals, number])[] = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

async function end(
  child: ChildProcess,
  exited: Promise<ServerExit>,
  binaries: Binaries,
  files: ClusterFiles,
): Promise<void> {
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  // Windows has no signals: pg_ctl asks the server through a named pipe.
  if (process.platform === 'win32') spawnSync(binaries.pgCtl, ['stop', '-m', 'fast', '-D', files.data]);
  child.ref();
  for (const [signal, deadlineMs] of STOP_SIGNALS) {
    if (hasEnded()) break;
    if (process.platform !== 'win32') child.kill(signal);
    const timer = new AbortController();
    await Promise.race([exited, sleep(deadlineMs, undefined, { signal: timer.signal }).catch(() => undefined)]);
    timer.abort();
  }
  if (hasEnded()) await exited;
}
