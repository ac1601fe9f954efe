import { visibleSql } from '@kakehashi/database';
import { type Asker, rowByKey, rowsByKey, type VisibleRule } from '@kakehashi/subgraph';
import { callIsPublic } from '../call/call.loader';
import { Application } from './application.entity';
import { ApplicationTopic } from './application-topic.entity';

/**
 * Which applications an asker may see: all but drafts, and what they apply for themselves, alone or for an organisation. A
 * reviewer sees none to which they are too close.
 *
 * @param row name of the application's row
 */
const applicationsFor =
  (row: string): Exclude<VisibleRule, string> =>
  ({ audience, person, organisation, isReviewer }) => {
    const shown = `(${row}.status <> 'DRAFT' AND NOT EXISTS (
     SELECT 1 FROM call applied_to WHERE applied_to.id = ${row}.call_id AND NOT ${callIsPublic('applied_to')}))`;
    // Not a group, because counts that are kept of what all may see do not know who is close to whom.
    if (isReviewer && person !== undefined) {
      return { groups: ['FALSE'], own: `${shown} AND NOT ${isCloseTo(row, person, organisation)}` };
    }
    const mine = [
      ...(person === undefined ? [] : [`own.person_id = '${person}'`]),
      ...(organisation === undefined ? [] : [`own.organisation_id = '${organisation}'`]),
    ].join(' OR ');
    return {
      groups: [audience === 'STEWARDS' ? 'TRUE' : shown],
      ...(mine && { own: `EXISTS (SELECT FROM applicant own WHERE own.application_id = ${row}.id AND (${mine}))` }),
    };
  };

/** SQL condition that a person applies, or an organisation does to which they belong, belonged or say to be close. */
const isCloseTo = (row: string, person: string, organisation: string | undefined): string => `EXISTS (
  SELECT FROM applicant close WHERE close.application_id = ${row}.id AND (
    close.person_id = '${person}'
    ${organisation === undefined ? '' : `OR close.organisation_id = '${organisation}'`}
    OR close.organisation_id IN (SELECT organisation_id FROM person_organisation WHERE person_id = '${person}')
    OR close.organisation_id IN (
      SELECT unnest(declared_organisation_ids) FROM review_assignment WHERE reviewer_person_id = '${person}')))`;

/** Which applications an asker may see; the table is `t`. Every way to an application uses it. */
export const visibleApplications = applicationsFor('t');

/** The same as SQL condition on another row. */
export const applicationIsVisible = (row: string, asker: Asker): string => visibleSql(applicationsFor(row)(asker));

/** Application by id; a draft of others is null. */
export const applicationById = rowByKey<Application>({
  entity: Application,
  column: 'id',
  visible: visibleApplications,
});

/** The topics of an application, in its order. */
export const topicsOfApplication = rowsByKey<ApplicationTopic>({
  entity: ApplicationTopic,
  column: 'application_id',
  orderBy: 't.position',
});
