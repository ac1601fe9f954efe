import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';

type ExportResult = Parameters<Parameters<SpanExporter['export']>[1]>[0];

/** A collector that is down fails every few seconds: it is told once in this time, in milliseconds. */
const TELL_AGAIN_MS = 60_000;

/** Sends by another exporter and tells, now and then, that it could not. */
export class FaultTellingExporter implements SpanExporter {
  private quietUntil = 0;

  constructor(
    private readonly inner: SpanExporter,
    private readonly onFault: (reason: string) => void,
  ) {}

  export(spans: ReadableSpan[], done: (result: ExportResult) => void): void {
    this.inner.export(spans, (result) => {
      if (result.error && performance.now() >= this.quietUntil) {
        this.quietUntil = performance.now() + TELL_AGAIN_MS;
        this.onFault(result.error.message);
      }
      done(result);
    });
  }

  shutdown(): Promise<void> {
    return this.inner.shutdown();
  }

  async forceFlush(): Promise<void> {
    await this.inner.forceFlush?.();
  }
}
