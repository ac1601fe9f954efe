/** A part of our gateway that can be switched by settings, and how. */
export interface Layer {
  readonly name: string;
  /** Settings with the layer off. */
  readonly off: Readonly<Record<string, string>>;
  /** Settings with the layer on. */
  readonly on: Readonly<Record<string, string>>;
}

/** What protects a request or watches it. */
const GUARDS: readonly Layer[] = [
  { name: 'log line per request', off: { LOG_LEVEL: 'silent' }, on: { LOG_LEVEL: 'info' } },
  { name: 'metrics', off: { ADMIN_PORT: '' }, on: { ADMIN_PORT: '0' } },
  { name: 'use of fields', off: { USAGE_FILE: '' }, on: { USAGE_FILE: '/dev/null' } },
  {
    name: 'traces, 1 % picked',
    off: { OTEL_EXPORTER_OTLP_ENDPOINT: '' },
    on: { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9', TRACE_RATIO: '0.01' },
  },
  { name: 'retries', off: { SUBGRAPH_RETRIES: '0' }, on: { SUBGRAPH_RETRIES: '2' } },
  {
    name: 'quota of each client',
    off: { RATE_LIMIT: '' },
    on: { RATE_LIMIT: '1000000000', RATE_LIMIT_BURST: '1000000000' },
  },
];

/**
 * What protects, watches or speeds up a request, to be told by its price. A layer joins by a line here; each is compared
 * with the gateway as the benchmark starts it: its defaults, without a log.
 */
export const LAYERS: readonly Layer[] = [
  ...GUARDS,
  {
    name: 'all of these together',
    off: Object.assign({}, ...GUARDS.map(({ off }) => off)),
    on: Object.assign({}, ...GUARDS.map(({ on }) => on)),
  },
  {
    name: 'traces, none picked',
    off: { OTEL_EXPORTER_OTLP_ENDPOINT: '' },
    on: { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9', TRACE_RATIO: '0' },
  },
  {
    name: 'in-flight deduplication',
    off: { SUBGRAPH_DEDUPLICATION: 'false' },
    on: { SUBGRAPH_DEDUPLICATION: 'true' },
  },
  { name: 'own plan executor', off: { PLAN_EXECUTOR: 'stock' }, on: { PLAN_EXECUTOR: 'fast' } },
];

/**
 * The layers that a gateway with the given settings has.
 *
 * @param settings names of all its settings
 */
export function layersOf(settings: ReadonlySet<string>, layers: readonly Layer[] = LAYERS): Layer[] {
  return layers.filter(({ off, on }) => [...Object.keys(off), ...Object.keys(on)].every((name) => settings.has(name)));
}
