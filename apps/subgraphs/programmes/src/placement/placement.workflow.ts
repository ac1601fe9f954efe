import { defineWorkflow } from '@kakehashi/subgraph';
import { Placement } from './placement.entity';
import { PlacementStatus } from './placement.enum';
import { placementHistory } from './placement.history';

/** How a placement goes from a nomination to the researcher's return. */
export const placementWorkflow = defineWorkflow({
  subject: Placement,
  states: PlacementStatus,
  initial: 'NOMINATED',
  history: placementHistory,
  steps: {
    approvePlacement: { from: ['NOMINATED'], to: 'APPROVED' },
    beginStay: { from: ['APPROVED'], to: 'ON_STAY' },
    endStay: { from: ['ON_STAY'], to: 'RETURNED' },
    cancelPlacement: { from: ['NOMINATED', 'APPROVED', 'ON_STAY'], to: 'CANCELLED' },
  },
});
