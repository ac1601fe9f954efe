import { linkedByKey } from '@kakehashi/database';
import { defineList, listField, recordedFields } from '@kakehashi/subgraph';
import { ReviewAssignment } from './review-assignment.entity';
import { visibleAssignments } from './review-assignment.loader';

/** The list of assignments of reviewers. */
export const reviewAssignmentList = defineList({
  name: 'ReviewAssignment',
  type: ReviewAssignment,
  visible: visibleAssignments,
  fields: {
    ...recordedFields,
    application: listField.id('t.application_id', 'Id of the application.'),
    part: listField.id('t.application_part_id', 'Id of the part of the application.'),
    funder: listField.id('t.funder_organisation_id', 'Id of the funder that asks for the review.'),
    dueOn: listField.date('t.due_on', 'Day by which the review is to be handed in.', {
      isSortable: true,
      isNullable: true,
    }),
    reviewSubmittedOn: listField.date('review.submitted_on', 'Day on which the review was handed in.', {
      through: linkedByKey('review', 'assignment_id', { alias: 'review' }),
    }),
  },
  defaultOrder: [{ field: 'createdAt', direction: 'DESC' }],
});
