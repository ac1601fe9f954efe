import type { AnswerBody } from '../answer/answer';

/** A field of the open question with what it costs, as the gateway tells it. */
export interface PricedField {
  /** Keys of the answer that lead to it. */
  readonly path: readonly string[];
  /** `Type.field`. */
  readonly field: string;
  /** All its calls, without what is selected below. */
  readonly cost: number;
  /** The same with all below. */
  readonly total: number;
  readonly calls: number;
  /** Most that one call gives; null when it is no list. */
  readonly entries: number | null;
  /** The argument that tells how many; null where the number is assumed. */
  readonly argument: string | null;
}

/** What the open question would cost. */
export interface Price {
  readonly requested: number;
  /** Most that one operation may cost. */
  readonly limit: number;
  /** What may still be spent now; undefined where that is not limited. */
  readonly remaining?: number;
  /** The fields that cost something, in the order of the question; of many the dearest. */
  readonly fields: readonly PricedField[];
}

/** The price in an answer; undefined when there is none, as from a gateway that tells no prices. */
export function readPrice({ extensions }: AnswerBody): Price | undefined {
  const cost = extensions?.cost as Partial<Price> | undefined;
  const isPrice = typeof cost?.requested === 'number' && typeof cost.limit === 'number' && Array.isArray(cost.fields);
  return isPrice ? (cost as Price) : undefined;
}
