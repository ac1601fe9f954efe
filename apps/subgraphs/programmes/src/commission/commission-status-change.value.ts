import { createStatusChangeType } from '../status-change/status-change.value';
import { CommissionStatus } from './commission.enum';

/** A status that a commission had for a time. */
export const CommissionStatusChange = createStatusChangeType('Commission', CommissionStatus);
