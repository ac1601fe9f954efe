import { defineStatusHistory } from '@kakehashi/subgraph';
import { Challenge } from './challenge.entity';
import { ChallengeStatus } from './challenge.enum';

/** The statuses that a challenge had. */
export const challengeHistory = defineStatusHistory({ subject: Challenge, statuses: ChallengeStatus });
