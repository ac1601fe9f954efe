/** What is asked: an operation with its variables. Never with headers: those may hold secrets. */
export interface Question {
  /** GraphQL document. */
  readonly query: string;
  /** Values of its variables. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Which operation of the document; undefined when there is one. */
  readonly operationName?: string | undefined;
}

/** A GraphQL error as the gateway tells it. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The body of a GraphQL answer. */
export interface AnswerBody {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly AnswerError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** An answer with what is known of how it came. */
export interface Answer {
  readonly question: Question;
  readonly body: AnswerBody;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Size of the body, in bytes, decompressed. */
  readonly bytes: number;
  /** From sending to the last byte, in milliseconds. */
  readonly durationMs: number;
  /** When it was asked. */
  readonly askedAt: Date;
  /** Seconds for which the gateway has kept it (header `age`); undefined when it was not kept. */
  readonly ageSeconds?: number;
  /** Leads to the request in the gateway's log. */
  readonly requestId?: string;
}

/** The estimated cost of an answer's operation; undefined where the gateway does not tell. */
export function costOf({ body }: Answer): number | undefined {
  const cost = body.extensions?.cost as { requested?: unknown } | undefined;
  return typeof cost?.requested === 'number' ? cost.requested : undefined;
}
