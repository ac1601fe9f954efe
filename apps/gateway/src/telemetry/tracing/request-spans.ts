import type { RequestTrace, Tracing } from '@kakehashi/tracing';
import type { FastifyRequest } from 'fastify';
import type { EndedRequest } from '../ended-request';

declare module 'fastify' {
  interface FastifyRequest {
    /** Its trace, where requests are traced. */
    trace?: RequestTrace;
  }
}

/** The spans of requests to `/graphql`, from their first byte to the end of their answer. */
export class RequestSpans {
  constructor(private readonly tracing: Tracing) {}

  begin(request: FastifyRequest): void {
    const { id, method, headers } = request;
    const attributes = {
      'http.request.method': method,
      'http.route': '/graphql',
      'kakehashi.request_id': id,
    };
    request.trace = this.tracing.receive(`${method} /graphql`, headers, attributes);
  }

  end(request: FastifyRequest, { status, isCancelled, summary }: EndedRequest): void {
    const span = request.trace?.span;
    if (!span) return;
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
