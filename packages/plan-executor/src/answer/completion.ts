import type { Write } from './write';

/** A value of a subgraph that does not fit the schema. */
export interface Fault {
  readonly message: string;
  /** The place, from the innermost step outwards. */
  readonly reversedPath: (string | number)[];
  /** Whether it is only a null where none may be; an error that is known already explains such. */
  readonly isNull: boolean;
}

/** The faults that were found while one answer was completed. */
export class Completion {
  readonly faults: Fault[] = [];

  /** What introspection of the root fields gave, by response name. */
  constructor(readonly introspected: Readonly<Record<string, unknown>>) {}

  /** Notes a fault at the place that is being completed; whoever completes what is around it adds the steps there. */
  addFault(message: string, isNull = false): void {
    this.faults.push({ message, reversedPath: [], isNull });
  }

  /** Adds a step to the places of all faults that have come since there were `before`. */
  addStep(step: string | number, before: number): void {
    for (let index = before; index < this.faults.length; index++) this.faults[index]?.reversedPath.push(step);
  }
}

/**
 * Completes one value of an answer: gives what the client gets.
 *
 * Null is null; undefined is a null where none may be, so that what is around it becomes null.
 *
 * @see https://spec.graphql.org/October2021/#sec-Value-Completion
 */
export type Complete = (value: unknown, completion: Completion) => unknown;

/** The two ways from a subgraph's value to the client: as text at once, and, where that fails, with its faults told. */
export interface Completer {
  readonly complete: Complete;
  readonly write: Write;
}
