import type { ToldOriginal } from '@kakehashi/subgraph';
import { Award } from './award.entity';

/** What other subgraphs keep of awards: what each pays for, and what it is called. */
export const awardOriginal: ToldOriginal = {
  name: 'Award',
  entity: Award,
  columns: { project_id: 't.project_id', titles: 't.titles' },
  readers: ['programmes'],
};
