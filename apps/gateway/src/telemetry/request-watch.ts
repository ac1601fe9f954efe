import type { RequestTrace } from '@kakehashi/tracing';
import type { DebugNotes } from './debug/debug-notes';

/** What watches over one request; what is switched off is absent. */
export interface RequestWatch {
  readonly trace?: RequestTrace | undefined;
  /** What its client is told of its plan and subgraphs. */
  readonly debug?: DebugNotes | undefined;
}
