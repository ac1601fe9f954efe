export { collectFields, type FieldScope } from './answer/collect-fields';
export { dataOfText, textOfData } from './answer/written-data';
export {
  type CompiledOperation,
  type CompiledPlan,
  compileOperation,
  compilePlan,
  type Execution,
  type OperationInput,
  type PlanInput,
  type PlanResult,
} from './compile-plan';
export { type Decisions, type OperationConditions, readConditions, UNDECIDED } from './conditions/operation-conditions';
export { fragmentsOf } from './fragments';
export type { VariableBinding } from './normal-form/normal-variables';
export { type NormalOperation, normaliseOperation } from './normal-form/normalise-operation';
export { makePlannable, type PlannableDocument } from './plannable-document';
export type { PlannedNames } from './planned-names';
export { makeSupergraphPlannable, type PlannableSupergraph } from './required-arguments/plannable-supergraph';
export type { CallSubgraph, SubgraphAnswer, SubgraphError, SubgraphRequest } from './subgraph-call';
export { dependsOnTypesAbove } from './types-above';
export { UnsupportedPlanError } from './unsupported-plan';
