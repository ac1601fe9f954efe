import type { Answer } from '../answer/answer';

/** One call to a subgraph, as the gateway tells it in `extensions.debug`. */
export interface PlannedFetch {
  readonly subgraph: string;
  /** When it began, in milliseconds since the request did. */
  readonly startMs: number;
  readonly ms: number;
  /** `OK`, or what went wrong. */
  readonly outcome: string;
  /** Whether it waited for an identical call of somebody else. */
  readonly isJoined: boolean;
}

/** Entities that a subgraph was not asked for, since the gateway had kept them. */
export interface KeptEntities {
  readonly subgraph: string;
  readonly startMs: number;
  readonly found: number;
  /** How many were wanted at once. */
  readonly wanted: number;
}

/** How an answer came about. */
export interface DebugExtension {
  readonly queryPlan: string | null;
  readonly subgraphs: readonly { readonly name: string; readonly calls: number; readonly ms: number }[];
  readonly fetches: readonly PlannedFetch[];
  readonly kept: readonly KeptEntities[];
}

/** Reads how an answer came about; undefined when it was not asked, or the gateway does not tell. */
export function debugOf({ body }: Answer): DebugExtension | undefined {
  const debug = body.extensions?.debug as Partial<DebugExtension> | undefined;
  if (!debug) return undefined;
  const { queryPlan = null, subgraphs = [], fetches = [], kept = [] } = debug;
  return { queryPlan, subgraphs, fetches, kept };
}
