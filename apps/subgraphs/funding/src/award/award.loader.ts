import { rowByKey, rowsByKey } from '@kakehashi/subgraph';
import { Award } from './award.entity';
import { AwardTopic } from './award-topic.entity';

/** Award by id. */
export const awardById = rowByKey<Award>({ entity: Award, column: 'id' });

/** Award by its funder's number, as the funder writes it. */
export const awardByNumber = rowByKey<Award>({ entity: Award, column: 'award_number', sqlType: 'text' });

/** Award by the application that it answers. */
export const awardOfApplication = rowByKey<Award>({ entity: Award, column: 'application_id' });

/** The topics of an award, in its order. */
export const topicsOfAward = rowsByKey<AwardTopic>({ entity: AwardTopic, column: 'award_id', orderBy: 't.position' });
