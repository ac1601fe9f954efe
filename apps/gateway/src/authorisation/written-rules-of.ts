import { readWrittenRules } from '@kakehashi/schema-directives';
import { readOnce } from '../planning/read-once';

/** Who may read what in a loaded supergraph. */
export const writtenRulesOf = readOnce((document) => readWrittenRules(document));
