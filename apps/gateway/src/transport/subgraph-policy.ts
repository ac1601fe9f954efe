import { SettingsError } from '@kakehashi/config';
import type { BreakerPolicy } from './circuit-breaker';
import type { RetryPolicy } from './retries';
import type { TransportSettings } from './transport-settings';

/** How one subgraph is called; every value is that of the setting of the same name. */
export interface SubgraphPolicy {
  readonly deadlineMs: number;
  readonly connections: number;
  readonly concurrency: number;
  readonly queue: number;
  readonly responseLimit: number;
  readonly retries: RetryPolicy;
  readonly breaker: BreakerPolicy;
  readonly deduplication: boolean;
  readonly compression: boolean;
  readonly http2: boolean;
  readonly tls: TlsPolicy;
}

/** What is shown to a subgraph over TLS, and what it must show; PEM texts. */
export interface TlsPolicy {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly servername?: string;
}

/** The policy of every subgraph: the settings for all, with the subgraph's own in their place. */
export class SubgraphPolicies {
  private readonly general: SubgraphPolicy;
  private readonly own: ReadonlyMap<string, SubgraphPolicy>;

  /** @throws SettingsError when a certificate is without its key, or the other way round */
  constructor(settings: TransportSettings) {
    const overrides = Object.entries(settings.SUBGRAPH_SETTINGS ?? {});
    const own = overrides.map(([name, override]) => [name, { ...settings, ...override }] as const);
    const faults = [['all subgraphs', settings] as const, ...own]
      .filter(([, given]) => Boolean(given.SUBGRAPH_CERTIFICATE_FILE) !== Boolean(given.SUBGRAPH_KEY_FILE))
      .map(([name]) => `SUBGRAPH_CERTIFICATE_FILE and SUBGRAPH_KEY_FILE: of ${name}, one is set without the other`);
    if (faults.length > 0) throw new SettingsError(faults);
    this.general = policyOf(settings);
    this.own = new Map(own.map(([name, given]) => [name, policyOf(given)]));
  }

  /** The names of the subgraphs that have settings of their own. */
  get names(): readonly string[] {
    return [...this.own.keys()];
  }

  /** The policy of a subgraph. */
  of(subgraph: string): SubgraphPolicy {
    return this.own.get(subgraph) ?? this.general;
  }
}

function policyOf(settings: TransportSettings): SubgraphPolicy {
  return {
    deadlineMs: settings.SUBGRAPH_DEADLINE_MS,
    connections: settings.SUBGRAPH_CONNECTIONS,
    concurrency: settings.SUBGRAPH_CONCURRENCY,
    queue: settings.SUBGRAPH_QUEUE,
    responseLimit: settings.SUBGRAPH_RESPONSE_LIMIT,
    retries: { most: settings.SUBGRAPH_RETRIES, ratio: settings.SUBGRAPH_RETRY_RATIO },
    breaker: {
      ratio: settings.SUBGRAPH_BREAKER_RATIO,
      calls: settings.SUBGRAPH_BREAKER_CALLS,
      windowMs: settings.SUBGRAPH_BREAKER_WINDOW_MS,
      pauseMs: settings.SUBGRAPH_BREAKER_PAUSE_MS,
    },
    deduplication: settings.SUBGRAPH_DEDUPLICATION,
    compression: settings.SUBGRAPH_COMPRESSION,
    http2: settings.SUBGRAPH_HTTP2,
    tls: tlsOf(settings),
  };
}

function tlsOf({
  SUBGRAPH_CA_FILE: ca,
  SUBGRAPH_CERTIFICATE_FILE: cert,
  SUBGRAPH_KEY_FILE: key,
  SUBGRAPH_SERVERNAME: servername,
}: TransportSettings): TlsPolicy {
  return { ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }), ...(servername && { servername }) };
}
