import type { ApolloServerPlugin } from '@apollo/server';
import { startTracing, type Tracing } from '@kakehashi/tracing';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { GatewayContext } from '../gateway-context';
import type { PlanWatch } from '../planning/plan-watch';
import type { SupergraphWatch } from '../supergraph/supergraph-keeper';
import type { CallWatch } from '../transport/call-watch';
import type { Peers } from '../workers/peers';
import type { AdminRoutes } from './admin/admin-server';
import { debugExtension } from './debug/debug.plugin';
import { type DebugAccess, mayDebug } from './debug/debug-access';
import { DebugNotes } from './debug/debug-notes';
import type { EndedRequest } from './ended-request';
import { type Harmless, harmlessTo } from './harmless';
import { GatewayMetrics, type MeasuredParts } from './metrics/gateway-metrics';
import type { RequestWatch } from './request-watch';
import type { TelemetrySettings } from './telemetry-settings';
import { operationSpans } from './tracing/operation-spans.plugin';
import { RequestSpans } from './tracing/request-spans';
import { Usage } from './usage/usage';
import { WatchedFetches } from './watched-fetches';
import { WatchedPlans } from './watched-plans';

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
  private readonly debugAccess: DebugAccess;
  /** Undefined when nobody wants to know of calls to subgraphs. */
  readonly calls: CallWatch | undefined;
  /** Undefined when nobody wants to know of plans. */
  readonly plans: PlanWatch | undefined;

  /**
   * @param watched what is measured beside requests
   * @param peers whose figures the admin server tells too
   * @throws SettingsError when USAGE_FILE can not be written
   */
  constructor(
    settings: TelemetrySettings,
    private readonly logger: Logger,
    watched: MeasuredParts,
    private readonly peers: Peers,
  ) {
    const { ADMIN_PORT, METRICS_NAMES, USAGE_FILE: file, USAGE_FLUSH_MS: flushMs, TRACE_RATIO: ratio } = settings;
    const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, DEBUG_TOKEN: token, DEBUG_SCOPE: scope } = settings;
    this.harmless = harmlessTo(logger);
    this.debugAccess = { token, scope };
    this.usage = file === undefined ? undefined : new Usage({ file, flushMs, logger }, METRICS_NAMES, this.harmless);
    this.metrics = ADMIN_PORT === undefined ? undefined : new GatewayMetrics(METRICS_NAMES, watched);
    const onFault = (reason: string) => logger.warn({ reason }, 'traces could not be sent');
    this.tracing = startTracing({ serviceName: 'kakehashi-gateway', endpoint, ratio, onFault });
    this.spans = this.tracing && new RequestSpans(this.tracing);
    const { metrics, harmless } = this;
    if (metrics || this.tracing || this.isDebugged) {
      this.calls = new WatchedFetches(metrics?.subgraphs, harmless);
    }
    if (metrics || this.tracing) this.plans = new WatchedPlans(metrics?.planning, harmless);
  }

  /** Whether anybody may know how a request was carried out. */
  private get isDebugged(): boolean {
    const { token, scope } = this.debugAccess;
    return token !== undefined || scope !== undefined;
  }

  /** Undefined when nobody wants to know of supergraphs. */
  get supergraphs(): SupergraphWatch | undefined {
    return this.metrics?.supergraph;
  }

  /** The plugins of Apollo Server by which it is told of operations. */
  get plugins(): ApolloServerPlugin<GatewayContext>[] {
    return [...(this.spans ? [operationSpans] : []), ...(this.isDebugged ? [debugExtension(this.harmless)] : [])];
  }

  /** Those that count what is asked, even where it is answered without being executed: they go before what keeps answers. */
  get countingPlugins(): ApolloServerPlugin<GatewayContext>[] {
    return this.usage ? [this.usage.plugin] : [];
  }

  /** What it adds to the admin server. */
  get routes(): readonly AdminRoutes[] {
    const { metrics, usage, peers, logger } = this;
    return [metrics?.routes(peers, logger), usage?.routes(peers, logger)].filter((routes) => routes !== undefined);
  }

  get isTracing(): boolean {
    return this.spans !== undefined;
  }

  /** A request has come. A hook of Fastify, without a promise since it is on every request's way. */
  readonly begin = (request: FastifyRequest, _reply: FastifyReply, done: () => void): void => {
    this.spans?.begin(request);
    done();
  };

  /** What watches over a request that has begun. */
  watchOf(request: FastifyRequest): RequestWatch {
    const { trace } = request;
    return {
      ...(trace && { trace }),
      ...(mayDebug(request.headers, request.caller, this.debugAccess) && { debug: new DebugNotes() }),
    };
  }

  /** A request's answer has gone out, or its client has left. */
  end(request: FastifyRequest, ended: EndedRequest): void {
    this.harmless(() => {
      this.metrics?.requests.record(ended);
      this.spans?.end(request, ended);
    });
  }

  /** Hands over what is not written or sent yet. */
  async stop(): Promise<void> {
    await Promise.all([this.tracing?.stop(), this.usage?.stop()]);
  }
}
