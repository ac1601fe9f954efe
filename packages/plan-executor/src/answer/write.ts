import type { SharedValues } from '../shared-values';
import type { JsonBytes } from './json-bytes';

/** What one answer is written with. */
export interface Writing {
  readonly bytes: JsonBytes;
  /** What introspection of the root fields gave, by response name. */
  readonly introspected: Readonly<Record<string, unknown>>;
  /** Values that stand in several places: each is looked through once. */
  readonly shared: SharedValues;
}

/**
 * Writes one value of an answer as the JSON that the client gets.
 *
 * False when anything in it does not fit the schema: then the answer has to be completed, which finds out what and where,
 * and what was written is of no use.
 */
export type Write = (value: unknown, writing: Writing) => boolean;

const NULL = 'null';

/** Writes null for null, everything else by the given writer; a shared value is written once and then repeated. */
export function writeNullable(write: Write): Write {
  const self: Write = (value, writing) => {
    const { bytes, shared } = writing;
    if (value === null || value === undefined) {
      bytes.addAscii(NULL);
      return true;
    }
    if (shared.isEmpty || !shared.has(value)) return write(value, writing);
    const known = shared.find(value, self);
    if (known) {
      bytes.repeat(known.start, known.end);
      return true;
    }
    const start = bytes.length;
    if (!write(value, writing)) return false;
    shared.keep(value, { writer: self, start, end: bytes.length });
    return true;
  };
  return self;
}
