/** Collects the values of one SQL statement; no value ever becomes part of its text. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Adds a value and returns its place with its type, such as `$3::date`. */
  add(value: unknown, sqlType: string): string {
    this.values.push(value instanceof Date ? value.toISOString() : value);
    return `$${this.values.length}::${sqlType}`;
  }
}
