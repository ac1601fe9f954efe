import type { z } from 'zod';

/** The fields of what an event tells. */
export type PayloadShape = Readonly<Record<string, z.ZodType>>;

/** What is agreed upon one type of events between the subgraph that tells them and those that read them. */
export interface EventDeclaration<S extends PayloadShape = PayloadShape> {
  /** What has happened, in one sentence. */
  readonly description: string;
  /** The subgraph that tells it. */
  readonly producer: string;
  /** Rises when readers must know of a change of the payload; a field more that they may ignore is none. */
  readonly version: number;
  /** GraphQL type of that which it happened to. */
  readonly subject: string;
  /**
   * What it tells: values that its readers need, and ids for all else. Events are kept for ever, so nothing of a person is
   * in them that may have to be forgotten.
   */
  readonly payload: z.ZodObject<S>;
}
