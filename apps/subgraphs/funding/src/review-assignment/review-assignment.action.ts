import { type Action, defineCreate, given, isOwnOrganisation, optional, type Relation } from '@kakehashi/subgraph';
import { lockApplication } from '../application-part/application-part.action';
import { ApplicationPart } from '../application-part/application-part.entity';
import { fundsPart, isHandedIn } from '../application-part/application-part.relation';
import { checkConflicts } from './conflict-of-interest';
import { ReviewAssignment } from './review-assignment.entity';

/** Who acts for the funder of the part that is to be reviewed. */
const fundsReviewed: Relation<{ readonly part: string }> = {
  who: fundsPart.who,
  async holds(act, { part }) {
    const [row] = await act.manager.query(
      'SELECT funder_organisation_id AS funder FROM application_part WHERE id = $1',
      [part],
    );
    return row !== undefined && isOwnOrganisation(act, row.funder);
  },
};

const assignReviewer = defineCreate({
  name: 'assignReviewer',
  description:
    'Asks a person to review the part of an application that one funder pays. Nobody judges one in which they, their organisations or those with whom they applied of late have a part.',
  entity: ReviewAssignment,
  scope: 'write:decisions',
  relation: fundsReviewed,
  input: {
    part: given.id('Id of the part of the application.'),
    person: given.id('Id of the person; whether there is such is not checked.'),
    dueOn: optional(given.day('Day by which the review is to be handed in; not before today. Default not told.')),
    closeTo: optional(
      given.ids(
        'Ids of organisations that the person says to be close to, beside those that the graph knows; default none.',
      ),
    ),
  },
  constraints: {
    review_assignment_once: { field: 'person', message: 'The person is asked to review the application already.' },
  },
  async run(act, { part: partId, person, dueOn, closeTo }) {
    const part = await act.lock<ApplicationPart>(ApplicationPart, partId);
    if (part === null || !isHandedIn(act, part)) {
      return act.refuse('NOT_FOUND', 'part', 'There is no such part, or it may not be seen.');
    }
    const { id: applicationId, status } = await lockApplication(act, part);
    if (status !== 'ELIGIBLE' && status !== 'UNDER_REVIEW') {
      act.fault(
        'RULE_BROKEN',
        'part',
        `Reviewers are asked while an application is ELIGIBLE or UNDER_REVIEW, but it is ${status}.`,
      );
    }
    if (dueOn != null && dueOn < act.today()) {
      act.fault('OUT_OF_RANGE', 'dueOn', `It must not be before today, ${act.today()}, but is ${dueOn}.`);
    }
    const declaredOrganisationIds = closeTo ?? [];
    await checkConflicts(act, { applicationId, reviewerPersonId: person, declaredOrganisationIds }, 'person');
    act.settle();
    return act.insert(ReviewAssignment, {
      application_id: applicationId,
      application_part_id: part.id,
      funder_organisation_id: part.funderOrganisationId,
      reviewer_person_id: person,
      due_on: dueOn ?? null,
      declared_organisation_ids: declaredOrganisationIds,
    });
  },
});

/** What can be done to assignments of reviewers. */
export const reviewAssignmentActions: readonly Action[] = [assignReviewer];
