/** A mistyped word may differ in one letter; from this length on, in two. */
const LENGTH_FOR_TWO_ERRORS = 8;

/** The words that come of a word by exchanging two letters that stand together, a typing error that trigrams miss. */
export function exchangedLetters(word: string): string[] {
  const letters = Array.from(word);
  return letters
    .slice(1)
    .map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(''))
    .filter((exchanged) => exchanged !== word);
}

/**
 * Chooses what a mistyped word may have been meant to be: of the known words those with the fewest errors between, and
 * if none is near enough, those whose beginning is.
 *
 * An error is a letter too many, missing, wrong, or exchanged with its neighbour.
 */
export function chooseSimilarWords(word: string, known: readonly string[]): string[] {
  const most = word.length >= LENGTH_FOR_TWO_ERRORS ? 2 : 1;
  const errors = known.map((candidate) => ({ candidate, ...countErrors(word, candidate) }));
  for (const measure of ['inWhole', 'inBeginning'] as const) {
    const fewest = Math.min(...errors.map((each) => each[measure]));
    if (fewest <= most) return errors.filter((each) => each[measure] === fewest).map(({ candidate }) => candidate);
  }
  return [];
}

/** Optimal string alignment distance of a word to another, and to the nearest beginning of it. */
function countErrors(word: string, other: string): { inWhole: number; inBeginning: number } {
  const one = Array.from(word);
  const two = Array.from(other);
  let beforeLast: number[] = [];
  let last = Array.from({ length: two.length + 1 }, (_unused, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= two.length; column++) {
      const isSame = one[row - 1] === two[column - 1];
      const isExchanged = one[row - 1] === two[column - 2] && one[row - 2] === two[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          isExchanged && row > 1 && column > 1 ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return { inWhole: last[two.length] ?? 0, inBeginning: Math.min(...last) };
}
