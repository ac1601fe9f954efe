import type { IncomingHttpHeaders } from 'node:http';
import type { Attributes } from '@opentelemetry/api';
import type { TracedSpan } from './traced-span';

export interface TracingOptions {
  /** What the traces call this program, such as `kakehashi-gateway`. */
  readonly serviceName: string;
  /** Address of the collector, without `/v1/traces`; undefined for no traces. */
  readonly endpoint: string | undefined;
  /** Share of the requests that are traced, 0 to 1, where the caller does not tell. */
  readonly ratio: number;
  /** Told when spans could not be sent; they are lost. */
  readonly onFault: (reason: string) => void;
}

/** Makes traces and sends them. */
export interface Tracing {
  /** Begins the span of a request that came in: below the span that its `traceparent` names, else a trace of its own. */
  receive(name: string, headers: IncomingHttpHeaders, attributes?: Attributes): TracedSpan;
  /** Sends what is not sent yet, for three seconds at the most, and ends. */
  stop(): Promise<void>;
}

/** Starts to trace; undefined where no collector is set, and then nothing of the SDK is loaded. */
export function startTracing({ endpoint, ...options }: TracingOptions): Tracing | undefined {
  if (endpoint === undefined) return undefined;
  const { OtlpTracing } = require('./otlp-tracing') as typeof import('./otlp-tracing');
  return new OtlpTracing({ endpoint, ...options });
}
