/** A plan holds something that is not carried out, such as a subscription; the message tells what. */
export class UnsupportedPlanError extends Error {
  override readonly name = 'UnsupportedPlanError';
}
