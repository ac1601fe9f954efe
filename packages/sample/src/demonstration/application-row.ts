import { texts } from '../localized-texts';
import type { ApplicantRow, ApplicationRow } from '../rows';
import { MADE_UP } from '../sources';
import { applicationPartRows } from './application-part-rows';
import { type ApplicationPlan, planApplication } from './application-plan';
import { writeDay } from './calendar';
import { demonstrationId, nestedDemonstrationId } from './demonstration-id';
import { projectTitles } from './project-words';
import { RowRandom } from './row-random';
import type { Scale } from './scale';
import { lastStatus, statusHistory } from './status-steps';

const ABSTRACT = texts({
  vi: 'Đề xuất hư cấu dùng để minh họa.',
  ja: 'デモ用の架空の申請です。',
  en: 'A made-up application for demonstration.',
});

/** Makes the application of an index. Those below the number of awards are the ones that were awarded. */
export function applicationRow(scale: Scale, index: number): ApplicationRow {
  const plan = planApplication(scale, index, new RowRandom(scale.seed, 'application', index));
  const status = lastStatus(plan.steps);
  return {
    id: demonstrationId('application', index),
    titles: plan.topics[0] ? projectTitles(plan.topics[0], plan.purpose) : [],
    abstract: ABSTRACT,
    fundingSchemeId: plan.scheme.id,
    callId: plan.callIndex === null ? null : demonstrationId('call', plan.callIndex),
    projectId: plan.projectIndex === null ? null : demonstrationId('project', plan.projectIndex),
    topicIds: plan.topics.map(({ id }) => id),
    // These two cost more than all the rest, and most readers do not ask for them.
    get applicants() {
      return applicantRows(index, plan);
    },
    get parts() {
      return applicationPartRows(scale, index, plan, status);
    },
    submittedOn: status === 'DRAFT' ? null : writeDay(plan.days.submittedOn),
    durationMonths: plan.durationMonths,
    status,
    statusHistory: statusHistory('application-status', index, plan.steps),
    provenance: MADE_UP,
  };
}

/** People and organisations in turn, so that both leads stand first. */
function applicantRows(index: number, { people, organisationIds }: ApplicationPlan): ApplicantRow[] {
  const applicant = (place: number, isLead: boolean, who: Partial<ApplicantRow>): ApplicantRow => ({
    id: nestedDemonstrationId('applicant', index, place),
    personId: null,
    organisationId: null,
    role: isLead ? 'LEAD' : 'CO_APPLICANT',
    provenance: MADE_UP,
    ...who,
  });
  const parties = [
    ...people.map((person, place) => ({ rank: place, who: { personId: demonstrationId('person', person) } })),
    ...organisationIds().map((organisationId, place) => ({ rank: place, who: { organisationId } })),
  ].toSorted((one, other) => one.rank - other.rank);
  return parties.map(({ rank, who }, place) => applicant(place, rank === 0, who));
}
