/** A document lacks the marks of the part to replace, or has them in the wrong order. */
export class MissingMarksError extends Error {
  override readonly name = 'MissingMarksError';
}

/**
 * Replaces what stands between `<!-- mark:begin -->` and `<!-- mark:end -->`, with an empty line on both sides, and leaves all
 * else as it is.
 *
 * @throws MissingMarksError when the marks are not there
 */
export function replaceMarkedPart(document: string, mark: string, content: string): string {
  const begin = `<!-- ${mark}:begin -->`;
  const end = `<!-- ${mark}:end -->`;
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new MissingMarksError(`The document must have the lines ${begin} and ${end}.`);
  return `${document.slice(0, from + begin.length)}\n\n${content.trimEnd()}\n\n${document.slice(to)}`;
}
