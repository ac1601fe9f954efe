import { rowsByKey } from '@kakehashi/subgraph';
import { Review } from './review.entity';

/** The reviews of a part of an application, in the order in which they are kept. */
export const reviewsOfPart = rowsByKey<Review>({
  entity: Review,
  column: 'application_part_id',
  orderBy: 't.position, t.id',
});
