/** Why the embedded PostgreSQL cannot run, and what to do about it; the message is both, one sentence each. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  /**
   * @param problem what is wrong, one sentence
   * @param remedy what to do about it, one sentence
   */
  constructor(
    readonly problem: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(`${problem} ${remedy}`, options);
  }
}
