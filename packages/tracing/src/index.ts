export { TracedSpan } from './traced-span';
export { type RequestTrace, startTracing, type Tracing, type TracingOptions } from './tracing';
export { tracingSettings } from './tracing-settings';
