import type { CacheHint } from '../caching/cache-hint';
import { SubgraphFailure } from './subgraph-failure';

/** What came back from a subgraph, not yet looked into. */
export interface RawResponse {
  readonly status: number;
  /** When to come again, in milliseconds, where the subgraph tells it. */
  readonly retryAfterMs: number | undefined;
  /** For how long, and for whom, the subgraph lets it be kept. */
  readonly cacheHint: CacheHint;
  readonly body: string;
}

/** A JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** Statuses by which a proxy or a draining server says that it can't serve now. */
const NOT_NOW = new Set([502, 503, 504]);

/** The status of a server that works, and asks us to ask less often. */
const TOO_MANY_REQUESTS = 429;

/** The text of a GraphQL response, for one or more readers: each gets objects of its own, which it may change. */
export class ResponseText {
  private constructor(
    private readonly text: string,
    private unread: Fields | undefined,
    /** For how long, and for whom, the subgraph lets it be kept. */
    readonly cacheHint: CacheHint,
  ) {}

  /**
   * Reads an answer. A GraphQL response counts whatever its status: servers answer 400 or 500 with `errors`.
   *
   * @throws SubgraphFailure when it is none
   */
  static of(raw: RawResponse): ResponseText {
    const fields = parseObject(raw.body);
    if (!fields || !(isObject(fields.data) || isErrorList(fields.errors))) throw describeOtherAnswer(raw);
    return new ResponseText(raw.body, fields, raw.cacheHint);
  }

  /** Gives the response; to every reader another one. */
  take(): Fields {
    const fields = this.unread ?? (JSON.parse(this.text) as Fields);
    this.unread = undefined;
    return fields;
  }
}

/** Whether it is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether it is what GraphQL allows for `errors`: a list of objects that is not empty. */
export function isErrorList(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

function parseObject(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function describeOtherAnswer({ status, retryAfterMs, body }: RawResponse): SubgraphFailure {
  const isNotNow = NOT_NOW.has(status);
  if (isNotNow || status === TOO_MANY_REQUESTS) {
    const traits = { retryAfterMs, isOutage: isNotNow, isTransient: isNotNow };
    return new SubgraphFailure('SUBGRAPH_UNAVAILABLE', `status ${status}`, traits);
  }
  const reason = `status ${status}, ${body.length} characters, no GraphQL response`;
  return new SubgraphFailure('SUBGRAPH_INVALID_RESPONSE', reason, { isOutage: true });
}
