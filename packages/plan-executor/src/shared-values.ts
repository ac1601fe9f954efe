/** Where the text of a value stands that was written once. */
export interface Written {
  /** Who wrote it: another selection of the same value has another text. */
  readonly writer: unknown;
  readonly start: number;
  readonly end: number;
}

/** Objects and lists that stand in several places of one answer, because one entity does. */
export class SharedValues {
  private readonly values = new Map<unknown, Written | undefined>();

  /** Whether there is none. */
  get isEmpty(): boolean {
    return this.values.size === 0;
  }

  /** Notes that a value of JSON is put into more than one place. */
  add(value: unknown): void {
    if (typeof value === 'object' && value !== null) this.values.set(value, undefined);
  }

  has(value: unknown): boolean {
    return this.values.has(value);
  }

  /** Where the given writer has written a value; undefined when it has not yet. */
  find(value: unknown, writer: unknown): Written | undefined {
    const written = this.values.get(value);
    return written && written.writer === writer ? written : undefined;
  }

  /** Keeps where a shared value was written; of two writers, the later one's. */
  keep(value: unknown, written: Written): void {
    this.values.set(value, written);
  }
}
