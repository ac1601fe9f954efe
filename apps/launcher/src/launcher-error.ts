/** Why a command cannot be carried out, and what to do about it: one sentence each, shown without a stack trace. */
export class LauncherError extends Error {
  override readonly name = 'LauncherError';

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

/** A signal asked us to stop before the command was done. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';

  constructor() {
    super('Stopped before it was done.');
  }
}
