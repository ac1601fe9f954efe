import type { TracedSpan, Tracing } from '@kakehashi/tracing';
import type { FastifyRequest } from 'fastify';
import type { OperationSummary } from '../../gateway-context';

/** How a request has ended. */
export interface RequestEnd {
  readonly status: number;
  readonly isCancelled: boolean;
  readonly summary: OperationSummary;
}

/** The spans of requests to `/graphql`, from their first byte to the end of their answer. */
export class RequestSpans {
  private readonly spans = new WeakMap<FastifyRequest, TracedSpan>();

  constructor(private readonly tracing: Tracing) {}

  begin(request: FastifyRequest): void {
    const { id, method, headers } = request;
    const attributes = {
      'http.request.method': method,
      'http.route': '/graphql',
      'kakehashi.request_id': id,
    };
    this.spans.set(request, this.tracing.receive(`${method} /graphql`, headers, attributes));
  }

  of(request: FastifyRequest): TracedSpan | undefined {
    return this.spans.get(request);
  }

  end(request: FastifyRequest, { status, isCancelled, summary }: RequestEnd): void {
    const span = this.spans.get(request);
    if (!span?.isRecording) return;
    const { clientName, clientVersion, errorCodes = [], cost } = summary;
    span.set({
      ...(!isCancelled && { 'http.response.status_code': status }),
      ...(clientName !== undefined && { 'kakehashi.client.name': clientName }),
      ...(clientVersion !== undefined && { 'kakehashi.client.version': clientVersion }),
      ...(cost !== undefined && { 'kakehashi.cost': cost }),
      ...(errorCodes.length > 0 && { 'kakehashi.error_codes': [...errorCodes] }),
    });
    if (isCancelled) span.fail('REQUEST_CANCELLED');
    else if (errorCodes[0] !== undefined) span.fail(errorCodes[0]);
    span.end();
  }
}
