export { TracedSpan } from './traced-span';
export { startTracing, type Tracing, type TracingOptions } from './tracing';
export { tracingSettings } from './tracing-settings';
