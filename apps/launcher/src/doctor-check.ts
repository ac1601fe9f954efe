/** One thing that must be right for the system to run. */
export interface Check {
  readonly name: string;
  /**
   * @returns what was found, in a few words
   * @throws CheckFailure, or any error whose message says what to do
   */
  run(): Promise<string>;
}

/** A check that failed, with the command that mends it. */
export class CheckFailure extends Error {
  override readonly name = 'CheckFailure';

  /**
   * @param problem what is wrong
   * @param remedy the command that mends it
   */
  constructor(
    readonly problem: string,
    readonly remedy: string,
  ) {
    super(`${problem}; mend it with: ${remedy}`);
  }
}
