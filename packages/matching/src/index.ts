export type { Candidate, Days, KnownTopic } from './candidate';
export { closeness, LEAST_CLOSENESS } from './closeness';
export { MatchExclusionReason, reasonToExclude, type Standing } from './exclusion';
export { knownFor, LEVEL_VALUES } from './known-for';
export { MATCH_COMPONENTS, MatchComponent } from './match-component.enum';
export { type NearTopic, type Needs, nearTopics } from './needs';
export { type ComponentValue, type Ranked, rank } from './rank';
export { primaryLanguage, sharedLanguage } from './shared-language';
export { completeWeights, DEFAULT_WEIGHTS, type Weight } from './weights';
