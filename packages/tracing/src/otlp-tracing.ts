import type { IncomingHttpHeaders } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Attributes, type Context, ROOT_CONTEXT, SpanKind, TraceFlags, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, RandomIdGenerator, TracerProvider } from '@opentelemetry/sdk-trace';
import { FaultTellingExporter } from './fault-telling-exporter';
import { type SpanMaker, TracedSpan } from './traced-span';
import type { RequestTrace, Tracing, TracingOptions } from './tracing';

/** How long one sending may take, and the last one when the program ends, in milliseconds. */
const SEND_MS = 3_000;

/** No span is ever made of these ids; they tell those that are called not to trace. */
const ids = new RandomIdGenerator();
const UNTRACED: RequestTrace = {
  span: undefined,
  headers: { traceparent: `00-${ids.generateTraceId()}-${ids.generateSpanId()}-00` },
};

/** Traces by the OpenTelemetry SDK, sent in batches; what comes faster than it can be sent is dropped. */
export class OtlpTracing implements Tracing {
  private readonly provider: TracerProvider;
  private readonly maker: SpanMaker;
  private readonly ratio: number;

  constructor({ serviceName, endpoint, ratio, onFault }: TracingOptions & { readonly endpoint: string }) {
    const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
    const exporter = new FaultTellingExporter(new OTLPTraceExporter({ url, timeoutMillis: SEND_MS }), onFault);
    this.provider = new TracerProvider({
      resource: resourceFromAttributes({ 'service.name': serviceName }),
      spanProcessors: [new BatchSpanProcessor({ exporter })],
    });
    this.ratio = ratio;
    this.maker = { tracer: this.provider.getTracer('kakehashi'), propagator: new W3CTraceContextPropagator() };
  }

  // The SDK could decide as well, at the price of a span for each request that is not traced.
  receive(name: string, headers: IncomingHttpHeaders, attributes: Attributes = {}): RequestTrace {
    const parent = headers.traceparent === undefined ? ROOT_CONTEXT : this.parentIn(headers);
    const decided = trace.getSpanContext(parent);
    if (!decided && Math.random() >= this.ratio) return UNTRACED;
    if (decided && (decided.traceFlags & TraceFlags.SAMPLED) === 0) {
      return { span: undefined, headers: { traceparent: String(headers.traceparent) } };
    }
    const root = this.maker.tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, parent);
    const span = new TracedSpan(this.maker, root, parent);
    return { span, headers: span.headers };
  }

  private parentIn(headers: IncomingHttpHeaders): Context {
    return this.maker.propagator.extract(ROOT_CONTEXT, headers, {
      keys: Object.keys,
      get: (carrier, key) => carrier[key],
    });
  }

  async stop(): Promise<void> {
    const shutdown = this.provider.shutdown().catch(() => undefined);
    await Promise.race([shutdown, pause(SEND_MS, undefined, { ref: false })]);
  }
}
