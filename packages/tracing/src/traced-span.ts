import {
  type Attributes,
  type Context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type TextMapPropagator,
  type Tracer,
  trace,
} from '@opentelemetry/api';

/** What spans are made with. */
export interface SpanMaker {
  readonly tracer: Tracer;
  readonly propagator: TextMapPropagator;
}

/**
 * A span, whose children name it as their parent without anything global.
 *
 * Of a request that is not traced it is there all the same, since it tells those that are called not to trace it either;
 * it has no children.
 */
export class TracedSpan {
  private readonly context: Context;

  constructor(
    private readonly maker: SpanMaker,
    private readonly span: Span,
    parent: Context = ROOT_CONTEXT,
  ) {
    this.context = trace.setSpan(parent, span);
  }

  /** Whether the request is traced. */
  get isRecording(): boolean {
    return this.span.isRecording();
  }

  /** Begins a span of work inside this one; undefined when the request is not traced. */
  child(name: string, attributes?: Attributes): TracedSpan | undefined {
    return this.begin(name, SpanKind.INTERNAL, attributes);
  }

  /** Begins a span of a call to another program; undefined when the request is not traced. */
  call(name: string, attributes?: Attributes): TracedSpan | undefined {
    return this.begin(name, SpanKind.CLIENT, attributes);
  }

  /** The headers by which a program that is called goes on with this span: `traceparent`, perhaps `tracestate`. */
  get headers(): Readonly<Record<string, string>> {
    const headers: Record<string, string> = {};
    this.maker.propagator.inject(this.context, headers, {
      set: (carrier, name, value) => {
        carrier[name] = value;
      },
    });
    return headers;
  }

  rename(name: string): void {
    this.span.updateName(name);
  }

  set(attributes: Attributes): void {
    this.span.setAttributes(attributes);
  }

  /** Marks the work as failed, by a code without anything of the request's values in it. */
  fail(code: string): void {
    this.span.setAttribute('error.type', code).setStatus({ code: SpanStatusCode.ERROR, message: code });
  }

  end(): void {
    this.span.end();
  }

  private begin(name: string, kind: SpanKind, attributes: Attributes | undefined): TracedSpan | undefined {
    if (!this.isRecording) return undefined;
    const span = this.maker.tracer.startSpan(name, { kind, ...(attributes && { attributes }) }, this.context);
    return new TracedSpan(this.maker, span, this.context);
  }
}
