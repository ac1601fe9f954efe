import {
  DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  operationFromDocument,
  type Schema,
  Supergraph,
} from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { dependsOnTypesAbove, makeSupergraphPlannable, type PlannableSupergraph } from '@kakehashi/plan-executor';
import { ACCESS_DIRECTIVES, specificationOf } from '@kakehashi/schema-directives';
import { assertValidSchema, buildASTSchema, type DocumentNode, type GraphQLSchema, parse } from 'graphql';

/** What is served beyond what Apollo's gateway does. */
const SUPPORTED_FEATURES = new Set([
  ...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  'https://specs.apollo.dev/context/v0.1',
  ...ACCESS_DIRECTIVES.map((directive) => `${specificationOf(directive)}/v0.1`),
]);

/** How far a planner goes for one operation. */
export interface PlanningLimits {
  /** Most ways to reach one field that are looked at; an operation with more is not planned. */
  readonly MAX_PLAN_PATHS: number;
  /** Most plans of which the best is chosen. */
  readonly MAX_EVALUATED_PLANS: number;
}

/** A supergraph, ready to be planned for. */
export class LoadedSupergraph {
  /** The text as it was parsed, once for all who read it, without places in the text. */
  readonly document: DocumentNode;
  /** The schema that clients see. */
  readonly apiSchema: GraphQLSchema;
  /** The schema of the whole supergraph as it is planned for, with what clients do not see. */
  readonly supergraphSchema: GraphQLSchema;
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[];
  private readonly planningSchema: Schema;
  private readonly restore: PlannableSupergraph['restore'];
  private readonly planner: QueryPlanner;
  private readonly makeTypedPlanner: () => QueryPlanner;
  private madeTypedPlanner: QueryPlanner | undefined;

  /**
   * Loads a supergraph; for a large one this takes a second.
   *
   * @param text supergraph SDL, Federation 2
   * @param hash SHA-256 of the text, in hexadecimal digits
   * @throws Error when it is no valid supergraph or uses what is not supported
   */
  constructor(
    readonly text: string,
    readonly hash: string,
    readonly limits: PlanningLimits,
  ) {
    this.document = parse(text, { noLocation: true });
    const supergraph = Supergraph.build(this.document, {
      supportedFeatures: SUPPORTED_FEATURES,
      validateSupergraph: true,
    });
    this.subgraphs = supergraph.subgraphsMetadata();
    this.apiSchema = supergraph.apiSchema().toGraphQLJSSchema();
    assertValidSchema(this.apiSchema);
    const { document, restore } = makeSupergraphPlannable(this.document);
    const plannable =
      document === this.document
        ? supergraph
        : Supergraph.build(document, { supportedFeatures: SUPPORTED_FEATURES, validateSupergraph: false });
    this.planningSchema = plannable.apiSchema();
    this.restore = restore;
    // Validated above; made of our document, since Apollo would print and parse its own once more.
    this.supergraphSchema = buildASTSchema(document, { assumeValidSDL: true });
    const { MAX_PLAN_PATHS: pathsLimit, MAX_EVALUATED_PLANS: maxEvaluatedPlans } = limits;
    const debug = { pathsLimit, maxEvaluatedPlans };
    this.planner = new QueryPlanner(plannable, { debug });
    this.makeTypedPlanner = () => new QueryPlanner(plannable, { debug, typeConditionedFetching: true });
  }

  /**
   * Plans an operation that has been validated.
   *
   * @param document has one operation
   * @throws Error when no plan is found or it would be too large
   */
  plan(document: DocumentNode): QueryPlan {
    const planner = dependsOnTypesAbove(document) ? this.typedPlanner : this.planner;
    return this.restore(planner.buildQueryPlan(operationFromDocument(this.planningSchema, document)));
  }

  /** The planner whose paths tell types apart; few operations need it, so it is made when the first does. */
  private get typedPlanner(): QueryPlanner {
    this.madeTypedPlanner ??= this.makeTypedPlanner();
    return this.madeTypedPlanner;
  }
}
