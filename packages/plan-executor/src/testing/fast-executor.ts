import { type CompiledOperation, compileOperation, compilePlan } from '../compile-plan';
import { readConditions, UNDECIDED } from '../conditions/operation-conditions';
import type { JsonObject } from '../json';
import { normaliseOperation } from '../normal-form/normalise-operation';
import { makePlannable } from '../plannable-document';
import type { CallTrialSubgraph, ClientAnswer, TrialExecutor } from './executor';
import { type ClientOperation, type Graph, planOperation } from './graph';

type Compile = (
  graph: Graph,
  operation: ClientOperation,
  variables: Readonly<JsonObject>,
) => CompiledOperation<undefined>;

/** The plan executor of this package, planning as the gateway does. */
export const fastExecutor: TrialExecutor = fast((graph, { document, labels }, variables) => {
  const { apiSchema, plannable: planned } = graph;
  const { supergraphSchema } = planned;
  const decisions = readConditions(document, undefined)?.decide(variables) ?? UNDECIDED;
  const normal = normaliseOperation(document, undefined, apiSchema, decisions);
  const { document: plannable, names } = makePlannable(normal.document, supergraphSchema);
  const plan = compilePlan<undefined>({
    plan: planOperation(planned, { document: plannable, labels }),
    document: normal.document,
    names,
    supergraphSchema,
  });
  return compileOperation({ plan, document, apiSchema, normal });
});

/** The same, but with the very plan that the stock executor carries out, so that their calls can be compared. */
export const fastExecutorOfStockPlans: TrialExecutor = fast((graph, operation) => {
  const { document } = operation;
  const { apiSchema, composed } = graph;
  const { supergraphSchema } = composed;
  const plan = compilePlan<undefined>({ plan: planOperation(composed, operation), document, supergraphSchema });
  return compileOperation({ plan, document, apiSchema });
});

function fast(compile: Compile): TrialExecutor {
  return {
    name: 'fast',
    async execute(graph, operation, variables, call: CallTrialSubgraph): Promise<ClientAnswer> {
      const { data, errors = [] } = await compile(graph, operation, variables).execute({
        variables,
        context: undefined,
        call: (subgraph, { body }) => call(subgraph, JSON.parse(body)),
      });
      return { data, errors: errors.map((error) => error.toJSON()) };
    },
  };
}
