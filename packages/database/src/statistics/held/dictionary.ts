/** The texts of a column, each once: a number stands for each, 0 for none. */
export class Dictionary {
  private readonly codes = new Map<string, number>();
  readonly texts: (string | null)[] = [null];

  /** How many numbers are in use. */
  get size(): number {
    return this.texts.length;
  }

  /** The number of a text, a new one for a new text. */
  codeFor(text: string | null): number {
    if (text === null) return 0;
    const known = this.codes.get(text);
    if (known !== undefined) return known;
    const code = this.texts.length;
    this.codes.set(text, code);
    this.texts.push(text);
    return code;
  }
}
