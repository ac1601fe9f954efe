import { defineStatusHistory } from '@kakehashi/subgraph';
import { Placement } from './placement.entity';
import { PlacementStatus } from './placement.enum';

/** The statuses that a placement had. */
export const placementHistory = defineStatusHistory({ subject: Placement, statuses: PlacementStatus });
