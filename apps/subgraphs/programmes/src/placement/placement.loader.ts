import { rowByKey } from '@kakehashi/subgraph';
import { statusHistoryOf } from '../status-change/status-change.loader';
import { topicsThrough } from '../topic/topic.loader';
import { Placement } from './placement.entity';
import { PlacementTopic } from './placement-topic.entity';

/** Placement by id. */
export const placementById = rowByKey<Placement>({ entity: Placement, column: 'id' });

/** The topics of a placement. */
export const topicsOfPlacement = topicsThrough(PlacementTopic, 'placement_id');

/** The statuses of a placement, oldest first. */
export const statusHistoryOfPlacement = statusHistoryOf('PLACEMENT');
