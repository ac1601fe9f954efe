import { rowByKey } from '@kakehashi/subgraph';
import { Decision } from './decision.entity';

/** The decision on a part of an application, by the part's id. */
export const decisionOfPart = rowByKey<Decision>({ entity: Decision, column: 'application_part_id' });
