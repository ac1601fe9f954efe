import { fragmentsOf } from '@kakehashi/plan-executor';
import { type DocumentNode, type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Cost } from './cost';
import type { CostDirectives } from './cost-directives';
import { costVariables } from './cost-variables';
import { OperationCost, type Price } from './operation-cost';

/** How many sets of variables are remembered for each operation, and how long such a set may be as JSON. */
const REMEMBERED_SETS = 64;
const REMEMBERED_CHARACTERS = 1_000;

/** One operation with the values that a client sent, not yet checked. */
export interface CostedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Page {
  readonly variables: readonly string[];
  readonly costs: LRUCache<string, Cost>;
}

/** Tells what operations on one supergraph cost, and remembers it. */
export class CostBook {
  private readonly pages = new WeakMap<OperationDefinitionNode, Page>();

  /** @param listSize size of a list about which the schema says nothing */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly directives: CostDirectives,
    private readonly listSize: number,
  ) {}

  /**
   * Gives the estimated cost; undefined when the variables are wrong, so that the operation will not run at all.
   *
   * @param asked valid
   * @throws BAD_USER_INPUT where a field needs exactly one slicing argument and does not have it
   */
  costOf(asked: CostedOperation): Cost | undefined {
    const page = this.pageOf(asked);
    const key = JSON.stringify(page.variables.map((name) => asked.variables[name] ?? null));
    const known = page.costs.get(key);
    if (known) return known;
    const cost = this.priceOf(asked)?.cost;
    if (cost && key.length <= REMEMBERED_CHARACTERS) page.costs.set(key, cost);
    return cost;
  }

  /**
   * The same with what each field has of it; worked out anew.
   *
   * @throws BAD_USER_INPUT where a field needs exactly one slicing argument and does not have it
   */
  priceOf({ document, operation, variables }: CostedOperation): Price | undefined {
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], { ...variables });
    if (!coerced) return undefined;
    const scope = { schema: this.schema, fragments: fragmentsOf(document), variables: coerced };
    return new OperationCost(scope, this.directives, this.listSize).of(operation);
  }

  private pageOf({ document, operation }: CostedOperation): Page {
    let page = this.pages.get(operation);
    if (!page) {
      const variables = costVariables(this.schema, document, operation, this.directives);
      page = { variables, costs: new LRUCache({ max: REMEMBERED_SETS }) };
      this.pages.set(operation, page);
    }
    return page;
  }
}
