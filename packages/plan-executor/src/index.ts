export { type CompiledOperation, compilePlan, type Execution, type PlanInput, type PlanResult } from './compile-plan';
export type { CallSubgraph, SubgraphAnswer, SubgraphError, SubgraphRequest } from './subgraph-call';
export { UnsupportedPlanError } from './unsupported-plan';
