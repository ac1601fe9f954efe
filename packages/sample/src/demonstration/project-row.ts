import { texts } from '../localized-texts';
import type { ProjectParticipantRow, ProjectRow } from '../rows';
import { MADE_UP } from '../sources';
import { daysBetween } from './calendar';
import { demonstrationId, nestedDemonstrationId } from './demonstration-id';
import { planProject } from './project-plan';
import { projectSteps } from './project-steps';
import { projectTitles } from './project-words';
import type { Scale } from './scale';
import { statusHistory } from './status-steps';

const SUMMARY = texts({
  vi: 'Dự án hư cấu dùng để minh họa.',
  ja: 'デモ用の架空のプロジェクトです。',
  en: 'A made-up project for demonstration.',
});

/** Makes the project of an index. People who are not the principal investigator join in its first half year. */
export function projectRow(scale: Scale, index: number): ProjectRow {
  const plan = planProject(scale, index);
  const { random, from, to } = plan;
  const participant = (
    place: number,
    statement: Pick<ProjectParticipantRow, 'role' | 'period'> & Partial<ProjectParticipantRow>,
  ): ProjectParticipantRow => ({
    id: nestedDemonstrationId('project-participant', index, place),
    organisationId: null,
    personId: null,
    provenance: MADE_UP,
    ...statement,
  });
  const organisations = plan.organisationIds.map((organisationId, place) =>
    participant(place, {
      organisationId,
      role: place === 0 ? 'COORDINATOR' : 'PARTNER',
      period: daysBetween(from, to),
    }),
  );
  const people = plan.people.map((person, place) =>
    participant(organisations.length + place, {
      personId: demonstrationId('person', person),
      role: place === 0 ? 'PRINCIPAL_INVESTIGATOR' : place === 1 ? 'CO_INVESTIGATOR' : 'RESEARCHER',
      period: daysBetween(place === 0 ? from : from + random.between(0, 180), to),
    }),
  );
  return {
    id: demonstrationId('project', index),
    titles: plan.topics[0] ? projectTitles(plan.topics[0], plan.application) : [],
    summary: SUMMARY,
    programmeId: plan.programmeId,
    status: plan.status,
    statusHistory: statusHistory('project-status', index, projectSteps(scale, index, plan)),
    technologyReadinessLevel: random.between(1, 9),
    topicIds: plan.topics.map(({ id }) => id),
    participants: [...organisations, ...people],
    period: daysBetween(from, to),
    provenance: MADE_UP,
  };
}
