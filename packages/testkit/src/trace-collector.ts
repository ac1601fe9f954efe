import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A span as a collector received it. */
export interface ReceivedSpan {
  readonly service: string;
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** The status message of a failure. */
  readonly failure: string | undefined;
}

interface OtlpAttribute {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Receives traces by OTLP/HTTP as JSON, on a free port. */
export class TraceCollector {
  readonly spans: ReceivedSpan[] = [];
  private readonly server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (request.url === '/v1/traces') this.receive(JSON.parse(Buffer.concat(chunks).toString()));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  /** Waits until a span of that name has come. */
  async waitFor(name: string | RegExp): Promise<void> {
    while (!this.spans.some((span) => matches(span, name))) await pause(20);
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The span of that name; fails when there is none or more than one. */
  span(name: string | RegExp): ReceivedSpan {
    const found = this.spans.filter((span) => matches(span, name));
    if (found.length !== 1 || !found[0]) {
      throw new Error(`${found.length} spans ${name}, of: ${this.spans.map((span) => span.name).join(', ')}`);
    }
    return found[0];
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  // biome-ignore lint/suspicious/noExplicitAny: OTLP in JSON
  private receive({ resourceSpans }: any): void {
    for (const { resource, scopeSpans } of resourceSpans) {
      const service = String(readAttributes(resource.attributes)['service.name']);
      for (const { spans } of scopeSpans) {
        for (const { name, traceId, spanId, parentSpanId, attributes, status } of spans) {
          this.spans.push({
            service,
            name,
            traceId,
            spanId,
            parentSpanId: parentSpanId || undefined,
            attributes: readAttributes(attributes),
            failure: status.message,
          });
        }
      }
    }
  }
}

function matches({ name }: ReceivedSpan, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}

function readAttributes(attributes: readonly OtlpAttribute[]): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
