import { compilePlan } from '../compile-plan';
import type { TrialExecutor } from './executor';

/** The plan executor of this package. */
export const fastExecutor: TrialExecutor = {
  name: 'fast',
  async execute({ apiSchema, supergraphSchema }, { plan, document }, variables, call) {
    const operation = compilePlan<undefined>({ plan, document, apiSchema, supergraphSchema });
    const { data, errors = [] } = await operation.execute({
      variables,
      context: undefined,
      call: (subgraph, { body }) => call(subgraph, JSON.parse(body)),
    });
    return { data, errors: errors.map((error) => error.toJSON()) };
  },
};
