import { rowByKey } from '@kakehashi/subgraph';
import { statusHistoryOf } from '../status-change/status-change.loader';
import { topicsThrough } from '../topic/topic.loader';
import { Challenge } from './challenge.entity';
import { ChallengeTopic } from './challenge-topic.entity';

const isVisible = (challenge: string) => `${challenge}.status <> 'DRAFT'`;

/** Which challenges may be shown: a draft belongs to its owner alone. Holds wherever challenges are read. */
export const VISIBLE_CHALLENGE = isVisible('t');

/** The same for what belongs to a challenge, such as interests and commissions: nothing of a draft is shown. */
export const OF_VISIBLE_CHALLENGE = `EXISTS (SELECT 1 FROM challenge c WHERE c.id = t.challenge_id AND ${isVisible('c')})`;

/** Challenge by id; a draft is as good as unknown. */
export const challengeById = rowByKey<Challenge>({ entity: Challenge, column: 'id', visible: VISIBLE_CHALLENGE });

/** The topics of a challenge. */
export const topicsOfChallenge = topicsThrough(ChallengeTopic, 'challenge_id');

/** The statuses of a challenge, oldest first. */
export const statusHistoryOfChallenge = statusHistoryOf('CHALLENGE');
