export { AccessRules } from './access-rules';
export { type Demand, distinct, type Grants, isImplied, isMet, keyOf } from './demand';
export { argumentsOf, directivesByPlace, linkedDirectives } from './linked-directives';
export { ACCESS_DIRECTIVES, readWrittenRules, specificationOf, type WrittenRules } from './written-rules';
