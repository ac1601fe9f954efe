export { collectFields, type FieldScope } from './answer/collect-fields';
export { dataOfText, textOfData } from './answer/written-data';
export { type CompiledOperation, compilePlan, type Execution, type PlanInput, type PlanResult } from './compile-plan';
export { fragmentsOf } from './fragments';
export { makePlannable, type PlannableDocument } from './plannable-document';
export type { PlannedNames } from './planned-names';
export type { CallSubgraph, SubgraphAnswer, SubgraphError, SubgraphRequest } from './subgraph-call';
export { UnsupportedPlanError } from './unsupported-plan';
