import { rowByKey } from '@kakehashi/subgraph';
import { topicsThrough } from '../topic/topic.loader';
import { Placement } from './placement.entity';
import { PlacementTopic } from './placement-topic.entity';

/** Placement by id. */
export const placementById = rowByKey<Placement>({ entity: Placement, column: 'id' });

/** The topics of a placement. */
export const topicsOfPlacement = topicsThrough(PlacementTopic, 'placement_id');
