import { InterruptedError, LauncherError } from './launcher-error';
import { type ServiceDefinition, spawnService } from './service-process';
import type { Terminal } from './terminal';

const GRACE_MS = 5_000;

/**
 * Runs a program to its end and returns the last line that it wrote, if any.
 *
 * @throws LauncherError with its last lines when its exit code is not 0
 * @throws InterruptedError when the signal ended it
 */
export async function runTask(
  definition: ServiceDefinition,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (signal.aborted) throw new InterruptedError();
  const task = await spawnService(definition, (line) => terminal.line(line));
  const stop = () => void task.stop(GRACE_MS);
  signal.addEventListener('abort', stop);
  // The signal may have come while the process was being made.
  if (signal.aborted) stop();
  const { code, reason, lastLines } = await task.exited;
  signal.removeEventListener('abort', stop);
  if (signal.aborted) throw new InterruptedError();
  if (code === 0) return lastLines.at(-1);
  const command = `${definition.name} ${definition.arguments.join(' ')}`;
  throw new LauncherError(
    `"${command}" failed (${reason}). Its last lines:\n  ${lastLines.join('\n  ')}\n`,
    `Its whole log is ${definition.logFile}; what it did not finish is done again at the next start.`,
  );
}
