import { Counter, Histogram, type Registry } from 'prom-client';
import type { OperationSummary } from '../../gateway-context';
import { BoundedNames, OTHER } from '../bounded-names';
import { DURATION_BUCKETS } from './duration-buckets';

/** What is measured of one request to `/graphql` when it has ended. */
export interface EndedRequest {
  readonly status: number;
  readonly seconds: number;
  /** The client left before it had the answer. */
  readonly isCancelled: boolean;
  readonly summary: OperationSummary;
}

/** The status under which a request is counted whose client left before its answer; nginx's. */
const CLIENT_LEFT = 499;

/**
 * Counts and times requests.
 *
 * Operations and clients are counted apart: together they would make as many series as their numbers multiplied.
 */
export class RequestMetrics {
  private readonly requests: Counter<'status' | 'operation_type' | 'operation_name'>;
  private readonly clients: Counter<'client_name' | 'client_version'>;
  private readonly duration: Histogram<'operation_type'>;
  private readonly errors: Counter<'code'>;
  private readonly refusals: Counter<'limit'>;
  private readonly operationNames: BoundedNames;
  private readonly clientNames: BoundedNames;
  private readonly clientsOfVersion: BoundedNames;

  /** @param mostNames how many names of each kind are told apart */
  constructor(registry: Registry, mostNames: number) {
    this.operationNames = new BoundedNames(mostNames);
    this.clientNames = new BoundedNames(mostNames);
    this.clientsOfVersion = new BoundedNames(mostNames);
    const registers = [registry];
    this.requests = new Counter({
      name: 'gateway_requests_total',
      help: 'Requests to /graphql that have ended, by status; 499 are those whose client left before.',
      labelNames: ['status', 'operation_type', 'operation_name'],
      registers,
    });
    this.clients = new Counter({
      name: 'gateway_client_requests_total',
      help: 'The same requests by what their clients call themselves.',
      labelNames: ['client_name', 'client_version'],
      registers,
    });
    this.duration = new Histogram({
      name: 'gateway_request_duration_seconds',
      help: 'Time from a request to the end of its answer.',
      labelNames: ['operation_type'],
      buckets: DURATION_BUCKETS,
      registers,
    });
    this.errors = new Counter({
      name: 'gateway_request_errors_total',
      help: 'Requests whose answer has an error of the code; an answer with several codes counts for each.',
      labelNames: ['code'],
      registers,
    });
    this.refusals = new Counter({
      name: 'gateway_refusals_total',
      help: 'Requests that a limit refused, by the setting.',
      labelNames: ['limit'],
      registers,
    });
  }

  record({ status, seconds, isCancelled, summary }: EndedRequest): void {
    const {
      operationName = '',
      operationType = 'unknown',
      clientName = 'unknown',
      clientVersion = 'unknown',
    } = summary;
    this.requests.inc({
      status: isCancelled ? CLIENT_LEFT : status,
      operation_type: operationType,
      operation_name: operationType === 'unknown' ? '' : this.operationNames.of(operationName),
    });
    const name = this.clientNames.of(clientName);
    const isToldApart = this.clientsOfVersion.of(`${name} ${clientVersion}`) !== OTHER;
    this.clients.inc({ client_name: name, client_version: isToldApart ? clientVersion : OTHER });
    this.duration.observe({ operation_type: operationType }, seconds);
    for (const code of summary.errorCodes ?? []) this.errors.inc({ code });
    const limit = status === 413 ? 'BODY_LIMIT' : summary.limit;
    if (limit !== undefined) this.refusals.inc({ limit });
  }
}
