import type { IncomingHttpHeaders } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Attributes, ROOT_CONTEXT, SpanKind } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { FaultTellingExporter } from './fault-telling-exporter';
import { type SpanMaker, TracedSpan } from './traced-span';
import type { Tracing, TracingOptions } from './tracing';

/** How long one sending may take, and the last one when the program ends, in milliseconds. */
const SEND_MS = 3_000;

/** Traces by the OpenTelemetry SDK, sent in batches; what comes faster than it can be sent is dropped. */
export class OtlpTracing implements Tracing {
  private readonly provider: TracerProvider;
  private readonly maker: SpanMaker;

  constructor({ serviceName, endpoint, ratio, onFault }: TracingOptions & { readonly endpoint: string }) {
    const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
    const exporter = new FaultTellingExporter(new OTLPTraceExporter({ url, timeoutMillis: SEND_MS }), onFault);
    this.provider = new TracerProvider({
      resource: resourceFromAttributes({ 'service.name': serviceName }),
      sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
      spanProcessors: [new BatchSpanProcessor({ exporter })],
    });
    this.maker = { tracer: this.provider.getTracer('kakehashi'), propagator: new W3CTraceContextPropagator() };
  }

  receive(name: string, headers: IncomingHttpHeaders, attributes: Attributes = {}): TracedSpan {
    const { tracer, propagator } = this.maker;
    const parent = propagator.extract(ROOT_CONTEXT, headers, {
      keys: Object.keys,
      get: (carrier, key) => carrier[key],
    });
    return new TracedSpan(this.maker, tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, parent), parent);
  }

  async stop(): Promise<void> {
    const shutdown = this.provider.shutdown().catch(() => undefined);
    await Promise.race([shutdown, pause(SEND_MS, undefined, { ref: false })]);
  }
}
