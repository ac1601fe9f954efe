/** A request that a gateway has answered once, rightly. */
export interface RecordedRequest {
  readonly body: string;
  /** Length of that answer, by which later ones are checked: comparing them whole would cost more than the gateway. */
  readonly answerBytes: number;
}
