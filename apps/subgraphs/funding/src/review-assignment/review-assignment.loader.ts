import { rowByKey, type VisibleRule } from '@kakehashi/subgraph';
import { Review } from '../review/review.entity';

/** Which assignments an asker may see: those of themselves, and those of the funder for which they act. */
export const visibleAssignments: Exclude<VisibleRule, string> = ({ audience, person, organisation }) => {
  const mine = [
    ...(person === undefined ? [] : [`t.reviewer_person_id = '${person}'`]),
    ...(organisation === undefined ? [] : [`t.funder_organisation_id = '${organisation}'`]),
  ].join(' OR ');
  return { groups: [audience === 'STEWARDS' ? 'TRUE' : 'FALSE'], ...(mine && { own: `(${mine})` }) };
};

/** The review that was handed in for an assignment, by the assignment's id. */
export const reviewOfAssignment = rowByKey<Review>({ entity: Review, column: 'assignment_id' });
