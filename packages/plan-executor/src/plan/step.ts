import type { GraphQLError } from 'graphql';
import type { JsonObject } from '../json';
import type { PlannedNames } from '../planned-names';
import type { SharedValues } from '../shared-values';
import type { CallSubgraph } from '../subgraph-call';
import type { TypeConditions } from '../type-conditions';

/** One carrying out of a plan. */
export interface Run<Context> {
  /** What subgraphs have answered so far, merged, not yet in the client's shape. */
  readonly root: JsonObject;
  /** The client's variables as they came. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
  readonly call: CallSubgraph<Context>;
  readonly errors: GraphQLError[];
  readonly names: PlannedNames;
  /** The objects and lists below the root that stand in several places. */
  readonly shared: SharedValues;
}

/** A part of a plan, compiled; it never rejects. */
export type Step<Context> = (run: Run<Context>) => Promise<void>;

/** What the parts of a plan are compiled with. */
export interface PlanContext {
  readonly types: TypeConditions;
  /** Defaults of the operation's boolean variables. */
  readonly defaults: ReadonlyMap<string, boolean>;
}
