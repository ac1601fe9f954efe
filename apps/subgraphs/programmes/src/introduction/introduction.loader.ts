import { rowByKey, rowsByKey } from '@kakehashi/subgraph';
import { topicsThrough } from '../topic/topic.loader';
import { Introduction } from './introduction.entity';
import { IntroductionParty } from './introduction-party.entity';
import { IntroductionTopic } from './introduction-topic.entity';

/** Introduction by id. */
export const introductionById = rowByKey<Introduction>({ entity: Introduction, column: 'id' });

/** Those that an introduction brings together, as its source lists them. */
export const partiesOfIntroduction = rowsByKey<IntroductionParty>({
  entity: IntroductionParty,
  column: 'introduction_id',
  orderBy: 't.position, t.id',
});

/** The topics of an introduction. */
export const topicsOfIntroduction = topicsThrough(IntroductionTopic, 'introduction_id');
