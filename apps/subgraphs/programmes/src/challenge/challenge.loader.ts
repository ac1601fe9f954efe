import { rowByKey } from '@kakehashi/subgraph';
import { topicsThrough } from '../topic/topic.loader';
import { Challenge } from './challenge.entity';
import { VISIBLE_CHALLENGE } from './challenge.service';
import { ChallengeTopic } from './challenge-topic.entity';

/** Challenge by id; another's draft is as good as unknown. */
export const challengeById = rowByKey<Challenge>({ entity: Challenge, column: 'id', visible: VISIBLE_CHALLENGE });

/** The topics of a challenge. */
export const topicsOfChallenge = topicsThrough(ChallengeTopic, 'challenge_id');
