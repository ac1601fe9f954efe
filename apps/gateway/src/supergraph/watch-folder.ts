import { watch } from 'node:fs';
import type { Logger } from 'pino';

/**
 * Calls back when anything changes in a folder, as far as the system tells.
 *
 * It is the folder that is watched, never a file: one that is replaced by renaming takes its watch away with it. Network
 * folders and mounted configuration report nothing, so whoever watches must look from time to time as well.
 *
 * @returns ends it
 */
export function watchFolder(folder: string, onChange: () => void, logger: Logger): () => void {
  const giveUp = (fault: Error) => logger.warn({ folder, reason: fault.message }, 'no file watch: polling only');
  try {
    const watcher = watch(folder, { persistent: false }, onChange).on('error', giveUp);
    return () => watcher.close();
  } catch (fault) {
    giveUp(fault as Error);
    return () => {};
  }
}
