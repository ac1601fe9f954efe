import { defineReference } from '@kakehashi/subgraph';
import { placementById } from './placement.loader';

/** The gateway re-enters a placement by id. */
export const placementReference = defineReference('Placement', { id: placementById });
