import { compilePlan } from '../compile-plan';
import { makePlannable } from '../plannable-document';
import type { PlannedNames } from '../planned-names';
import type { CallTrialSubgraph, ClientAnswer, TrialExecutor } from './executor';
import { type ClientOperation, type Graph, planOperation } from './graph';

/** The plan executor of this package, planning as the gateway does. */
export const fastExecutor: TrialExecutor = {
  name: 'fast',
  execute(graph, operation, variables, call) {
    const { document, names } = makePlannable(operation.document, graph.supergraphSchema);
    return carryOut(graph, operation, { ...operation, document }, names, variables, call);
  },
};

/** The same, but with the very plan that the stock executor carries out, so that their calls can be compared. */
export const fastExecutorOfStockPlans: TrialExecutor = {
  name: 'fast',
  execute: (graph, operation, variables, call) => carryOut(graph, operation, operation, undefined, variables, call),
};

async function carryOut(
  graph: Graph,
  { document }: ClientOperation,
  planned: ClientOperation,
  names: PlannedNames | undefined,
  variables: Readonly<Record<string, unknown>>,
  call: CallTrialSubgraph,
): Promise<ClientAnswer> {
  const { apiSchema, supergraphSchema } = graph;
  const plan = planOperation(graph, planned);
  const operation = compilePlan<undefined>({ plan, document, apiSchema, supergraphSchema, ...(names && { names }) });
  const { data, errors = [] } = await operation.execute({
    variables,
    context: undefined,
    call: (subgraph, { body }) => call(subgraph, JSON.parse(body)),
  });
  return { data, errors: errors.map((error) => error.toJSON()) };
}
