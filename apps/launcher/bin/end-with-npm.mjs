import { execFile } from 'node:child_process';

/** How often to look whether npm is still there. */
const LOOK_EVERY_MS = 100;

/**
 * Ends this process, as SIGTERM would, when the npm that started it has ended.
 *
 * A signal to npm reaches the shell between npm and us at best, and that shell ends without passing it on, or not at
 * all. So we look whether npm and the shell are still there.
 */
export async function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const npm = await findNpm(shell);
  const watch = setInterval(() => {
    if (process.ppid === shell && isAlive(npm)) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS);
  watch.unref();
}

/** The process above the shell; our parent itself where there is no shell in between, or nothing tells. */
function findNpm(parent) {
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'ppid=,comm=', '-p', String(parent)], (error, output) => {
      const [, above, isShell] = /^\s*(\d+)\s+(?:\S*\/)?(?:-?((?:ba|da|z|a|k)?sh)\b)?/.exec(output ?? '') ?? [];
      resolve(!error && isShell ? Number(above) : parent);
    });
  });
}

function isAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
