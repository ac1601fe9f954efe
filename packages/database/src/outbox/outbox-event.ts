/** An event as its producer keeps it, and as others read it. */
export interface OutboxEvent {
  /** Place in the order of the producer's commits, as a text of digits; there may be gaps. */
  readonly position: string;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  /** Id of that which it happened to. */
  readonly subjectId: string;
  readonly payload: unknown;
  readonly occurredAt: Date;
  /** In whose name the journal has the change. */
  readonly actor: string;
}
