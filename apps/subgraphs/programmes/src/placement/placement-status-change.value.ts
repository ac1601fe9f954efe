import { createStatusChangeType } from '../status-change/status-change.value';
import { PlacementStatus } from './placement.enum';

/** A status that a placement had for a time. */
export const PlacementStatusChange = createStatusChangeType('Placement', PlacementStatus);
