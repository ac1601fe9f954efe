import { rowByKey } from '@kakehashi/subgraph';
import { topicsThrough } from '../topic/topic.loader';
import { Challenge } from './challenge.entity';
import { ChallengeTopic } from './challenge-topic.entity';

/** Which challenges may be shown: a draft belongs to its owner alone. Holds wherever challenges are read. */
export const VISIBLE_CHALLENGE = `t.status <> 'DRAFT'`;

/** Challenge by id; a draft is as good as unknown. */
export const challengeById = rowByKey<Challenge>({ entity: Challenge, column: 'id', visible: VISIBLE_CHALLENGE });

/** The topics of a challenge. */
export const topicsOfChallenge = topicsThrough(ChallengeTopic, 'challenge_id');
