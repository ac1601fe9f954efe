import { type ChildProcess, spawn } from 'node:child_process';
import type { ServerUser } from './server-user';

/**
 * Starts a small shell that stops the server (fast shutdown) as soon as this process is gone, however it went: it waits
 * for the end of its input, which the system closes even after a SIGKILL.
 *
 * @returns the way to call it off, for use after the server has stopped; a no-op on Windows, which has no such shell
 */
export function watchOverServer(serverId: number, user: ServerUser | undefined): () => void {
  if (process.platform === 'win32') return () => undefined;
  const shell: ChildProcess = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$1"', 'sh', String(serverId)], {
    ...(user !== undefined && { uid: user.uid, gid: user.gid }),
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.on('error', () => undefined);
  shell.unref();
  // A socket, though typed as a plain stream: it must not keep this process alive.
  if (shell.stdin !== null && 'unref' in shell.stdin && typeof shell.stdin.unref === 'function') shell.stdin.unref();
  return () => shell.kill('SIGKILL');
}
