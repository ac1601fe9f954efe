import { createStatusChangeType } from '../status-change/status-change.value';
import { ChallengeStatus } from './challenge.enum';

/** A status that a challenge had for a time. */
export const ChallengeStatusChange = createStatusChangeType('Challenge', ChallengeStatus);
