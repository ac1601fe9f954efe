import { setting, z } from '@kakehashi/config';

/** What can be set about traces; the same in every program. */
export const tracingSettings = {
  OTEL_EXPORTER_OTLP_ENDPOINT: setting({
    schema: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' }).optional(),
    description:
      'Address of the OpenTelemetry collector that traces are sent to by OTLP/HTTP, as JSON, such as `http://127.0.0.1:4318`. Unset, nothing is traced and no SDK loaded.',
  }),
  TRACE_RATIO: setting({
    schema: z.coerce.number().min(0).max(1).default(0.01),
    description:
      'Share of the requests that are traced, 0 to 1, where the caller’s `traceparent` does not tell; where it does, that counts.',
  }),
};
