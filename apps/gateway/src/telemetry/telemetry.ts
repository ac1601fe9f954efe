import type { ApolloServerPlugin } from '@apollo/server';
import { startTracing, type Tracing } from '@kakehashi/tracing';
import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { GatewayContext, OperationSummary } from '../gateway-context';
import type { PlanWatch } from '../planning/plan-watch';
import type { CallWatch } from '../transport/call-watch';
import type { SubgraphState } from '../transport/subgraph-source';
import type { AdminRoutes } from './admin/admin-server';
import { debugExtension } from './debug/debug.plugin';
import { mayDebug } from './debug/debug-access';
import { DebugNotes } from './debug/debug-notes';
import { type Harmless, harmlessTo } from './harmless';
import { GatewayMetrics } from './metrics/gateway-metrics';
import { servedSupergraph } from './metrics/served-supergraph.plugin';
import type { RequestWatch } from './request-watch';
import type { TelemetrySettings } from './telemetry-settings';
import { operationSpans } from './tracing/operation-spans.plugin';
import { RequestSpans } from './tracing/request-spans';
import { Usage } from './usage/usage';
import { WatchedFetches } from './watched-fetches';
import { WatchedPlans } from './watched-plans';

/** How a request to `/graphql` has ended. */
export interface RequestEnd {
  readonly status: number;
  readonly durationMs: number;
  readonly isCancelled: boolean;
  readonly summary: OperationSummary;
}

/**
 * All that watches the gateway: metrics, traces, use of fields, and what a client that debugs is told.
 *
 * What is switched off is not there: no plugin, no watch, no timer. What is switched on never fails a request.
 */
export class Telemetry {
  private readonly harmless: Harmless;
  private readonly metrics: GatewayMetrics | undefined;
  private readonly tracing: Tracing | undefined;
  private readonly spans: RequestSpans | undefined;
  private readonly usage: Usage | undefined;
  private readonly token: string | undefined;
  /** Undefined when nobody wants to know of calls to subgraphs. */
  readonly calls: CallWatch | undefined;
  /** Undefined when nobody wants to know of plans. */
  readonly plans: PlanWatch | undefined;

  /**
   * @param states how the subgraphs stand now
   * @throws SettingsError when USAGE_FILE can not be written
   */
  constructor(settings: TelemetrySettings, logger: Logger, states: () => readonly SubgraphState[]) {
    const { ADMIN_PORT, METRICS_NAMES, USAGE_FILE: file, USAGE_FLUSH_MS: flushMs, TRACE_RATIO: ratio } = settings;
    const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, DEBUG_TOKEN } = settings;
    this.harmless = harmlessTo(logger);
    this.token = DEBUG_TOKEN;
    this.usage = file === undefined ? undefined : new Usage({ file, flushMs, logger }, METRICS_NAMES, this.harmless);
    this.metrics = ADMIN_PORT === undefined ? undefined : new GatewayMetrics(METRICS_NAMES, states);
    const onFault = (reason: string) => logger.warn({ reason }, 'traces could not be sent');
    this.tracing = startTracing({ serviceName: 'kakehashi-gateway', endpoint, ratio, onFault });
    this.spans = this.tracing && new RequestSpans(this.tracing);
    const { metrics, harmless } = this;
    if (metrics || this.tracing || DEBUG_TOKEN !== undefined) {
      this.calls = new WatchedFetches(metrics?.subgraphs, harmless);
    }
    if (metrics || this.tracing) this.plans = new WatchedPlans(metrics?.planning, harmless);
  }

  /** The plugins of Apollo Server by which it is told of operations. */
  get plugins(): ApolloServerPlugin<GatewayContext>[] {
    return [
      ...(this.metrics ? [servedSupergraph(this.metrics.supergraph)] : []),
      ...(this.spans ? [operationSpans] : []),
      ...(this.usage ? [this.usage.plugin] : []),
      ...(this.token === undefined ? [] : [debugExtension(this.harmless)]),
    ];
  }

  /** What it adds to the admin server. */
  get routes(): readonly AdminRoutes[] {
    return [this.metrics?.routes(), this.usage?.routes].filter((routes) => routes !== undefined);
  }

  get isTracing(): boolean {
    return this.spans !== undefined;
  }

  /** A request has come. */
  begin(request: FastifyRequest): void {
    this.spans?.begin(request);
  }

  /** What watches over a request that has begun. */
  watchOf(request: FastifyRequest): RequestWatch {
    const span = this.spans?.of(request);
    return {
      ...(span && { span }),
      ...(mayDebug(request.headers, this.token) && { debug: new DebugNotes() }),
    };
  }

  /** A request's answer has gone out, or its client has left. */
  end(request: FastifyRequest, { status, durationMs, isCancelled, summary }: RequestEnd): void {
    this.harmless(() => {
      this.metrics?.requests.record({ status, seconds: durationMs / 1_000, isCancelled, summary });
      this.spans?.end(request, { status, isCancelled, summary });
    });
  }

  /** Hands over what is not written or sent yet. */
  async stop(): Promise<void> {
    await Promise.all([this.tracing?.stop(), this.usage?.stop()]);
  }
}
