import { buildOperationContext, executeQueryPlan, type ServiceMap } from '@apollo/gateway';
import type { GraphQLError } from 'graphql';
import type { ClientAnswer, TrialExecutor } from './executor';
import { planOperation } from './graph';

/** `executeQueryPlan` of `@apollo/gateway`: what the plan executor is compared with. */
export const stockExecutor: TrialExecutor = {
  name: 'stock',
  async execute({ apiSchema, composed }, operation, variables, call) {
    const services: ServiceMap = {};
    for (const service of composed.planner.supergraph.subgraphsMetadata()) {
      services[service.name] = {
        process: ({ request }) =>
          call(service.name, { query: request.query ?? '', variables: request.variables }) as never,
      };
    }
    const answer = await executeQueryPlan(
      planOperation(composed, operation),
      services,
      { request: { variables }, metrics: {}, context: {}, logger: console } as never,
      buildOperationContext({ schema: apiSchema, operationDocument: operation.document }),
      composed.supergraphSchema,
      composed.plannerSchema,
    );
    return clientAnswer(answer);
  },
};

function clientAnswer(answer: Awaited<ReturnType<typeof executeQueryPlan>>): ClientAnswer {
  const completion = (answer.extensions?.valueCompletion ?? []) as readonly GraphQLError[];
  const errors = [...(answer.errors ?? []), ...completion].map((error) => error.toJSON());
  return { data: answer.data as ClientAnswer['data'], errors } as ClientAnswer;
}
