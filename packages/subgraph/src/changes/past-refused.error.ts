/**
 * What a list or loader throws that cannot tell what was known at an earlier instant: better no answer than one that mixes
 * two times. The field at fault is added where it is known, see `inheritInstants`.
 */
export class PastRefusedError extends Error {
  override readonly name = 'PastRefusedError';

  /** @param reason why it cannot tell, after "cannot be answered as of an earlier instant: " */
  constructor(readonly reason: string) {
    super(reason);
  }
}
