/**
 * What a .dockerignore keeps out of the build context: the last pattern that fits a path or a folder above it decides.
 *
 * @param {string} text
 * @returns {(path: string) => boolean} whether a path, relative to the context, is kept out
 */
export function readDockerignore(text) {
  const rules = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const isException = line.startsWith('!');
      return { isException, pattern: toPattern(isException ? line.slice(1) : line) };
    });
  return (path) => {
    const parts = path.split('/');
    const withParents = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    let isIgnored = false;
    for (const { isException, pattern } of rules) {
      if (withParents.some((candidate) => pattern.test(candidate))) isIgnored = !isException;
    }
    return isIgnored;
  };
}

function toPattern(glob) {
  const source = glob
    .replace(/[.+^$(){}|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*\*|\*|\?/g, (star) => ({ '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' })[star]);
  return new RegExp(`^${source}$`);
}
