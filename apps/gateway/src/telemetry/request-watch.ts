import type { TracedSpan } from '@kakehashi/tracing';
import type { DebugNotes } from './debug/debug-notes';

/** What watches over one request; what is switched off is absent. */
export interface RequestWatch {
  /** The request's span, also when it is not traced: subgraphs are told so. */
  readonly span?: TracedSpan | undefined;
  /** What its client is told of its plan and subgraphs. */
  readonly debug?: DebugNotes | undefined;
}
