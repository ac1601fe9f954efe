import type { AwardRow } from '../rows';
import { MADE_UP } from '../sources';
import type { AwardStatus, ProjectStatus } from '../vocabulary';
import { drawMoney } from './amounts';
import { daysBetween, writeDay } from './calendar';
import { drawFunders, schemeOf } from './call-plan';
import { demonstrationId, nestedDemonstrationId } from './demonstration-id';
import { planProject } from './project-plan';
import { projectTitles } from './project-words';
import { RowRandom } from './row-random';
import type { Scale } from './scale';

const STATUS_BY_PROJECT: Readonly<Record<ProjectStatus, AwardStatus>> = {
  PLANNED: 'CONTRACTED',
  ACTIVE: 'ACTIVE',
  COMPLETED: 'COMPLETED',
  SUSPENDED: 'SUSPENDED',
  TERMINATED: 'TERMINATED',
};

/**
 * Makes the award of an index. It pays for a project, in nine of ten cases the one of the same index, so that some
 * projects have several awards and some none; that project's call, if it comes from one, tells funders and day.
 */
export function awardRow(scale: Scale, index: number): AwardRow {
  const random = new RowRandom(scale.seed, 'award', index);
  const projectIndex = random.percent(90) ? index : random.below(scale.projects);
  const project = planProject(scale, projectIndex);
  const parts = project.call?.plan.parts ?? drawFunders(random, scale);
  const decidedOn = writeDay(project.call?.decidedOn ?? project.from - random.between(20, 90));
  return {
    id: demonstrationId('award', index),
    awardNumber: `DEMO-${decidedOn.slice(0, 4)}-${String(index + 1).padStart(6, '0')}`,
    titles: project.topics[0] ? projectTitles(project.topics[0], project.application) : [],
    fundingSchemeId: (project.call?.plan.scheme ?? schemeOf(random, parts)).id,
    callId: project.call ? demonstrationId('call', project.call.index) : null,
    projectId: demonstrationId('project', projectIndex),
    programmeId: project.programmeId,
    topicIds: project.topics.map(({ id }) => id),
    recipients: project.organisationIds.map((organisationId, place) => ({
      id: nestedDemonstrationId('award-recipient', index, place),
      organisationId,
      role: place === 0 ? 'LEAD' : 'PARTNER',
      provenance: MADE_UP,
    })),
    people: project.people.slice(0, 2).map((person, place) => ({
      id: nestedDemonstrationId('award-person', index, place),
      personId: demonstrationId('person', person),
      role: place === 0 ? 'PRINCIPAL_INVESTIGATOR' : 'CO_INVESTIGATOR',
      provenance: MADE_UP,
    })),
    commitments: parts.map(({ funderOrganisationId, currency }, place) => ({
      id: nestedDemonstrationId('commitment', index, place),
      funderOrganisationId,
      money: drawMoney(random, currency),
      provenance: MADE_UP,
    })),
    decidedOn,
    period: daysBetween(project.from, project.to),
    status: STATUS_BY_PROJECT[project.status],
    provenance: MADE_UP,
  };
}
