/** A record of the file before it is checked, or why there is none at that place. */
export type RawRecord =
  | { readonly place: string; readonly value: unknown }
  | { readonly place: string; readonly fault: string };

/** Longest record that is read, in characters; memory stays flat whatever a file holds. */
export const LONGEST_RECORD = 4 * 1024 * 1024;

/** What is wrong with a record that is longer. */
export const TOO_LONG = `must have at most ${LONGEST_RECORD} characters`;

/** The file stops before its end. All records before that place were read. */
export class FileEndedEarlyError extends Error {
  override readonly name = 'FileEndedEarlyError';

  constructor(
    readonly recordsBefore: number,
    reason: string,
  ) {
    super(`the file ends early after ${recordsBefore} record(s): ${reason}`);
  }
}

/**
 * Passes records on. What ends them early (a file cut off, broken gzip, a wrong encoding) comes last as a thrown
 * {@link FileEndedEarlyError}.
 */
export async function* untilFault(records: AsyncIterable<RawRecord>): AsyncGenerator<RawRecord> {
  let count = 0;
  try {
    for await (const record of records) {
      count += 1;
      yield record;
    }
  } catch (error) {
    throw new FileEndedEarlyError(count, error instanceof Error ? error.message : String(error));
  }
}
