import { basename, dirname, sep } from 'node:path';
import { TOGETHER } from './describe-together';

/** Jest asks which of the test files that it found to run: where one runs those beside and below it, not those as well. */
function leaveOutTogether(paths: readonly string[]): { filtered: string[] } {
  const folders = paths.filter((path) => basename(path) === TOGETHER).map((path) => dirname(path) + sep);
  const isRunByOther = (path: string) =>
    basename(path) !== TOGETHER && folders.some((folder) => path.startsWith(folder));
  return { filtered: paths.filter((path) => !isRunByOther(path)) };
}

// Jest takes what the file exports as a whole.
export = leaveOutTogether;
