import type { AwardRow, CommitmentRow } from '../rows';
import { MADE_UP } from '../sources';
import { planAward } from './award-plan';
import { awardSteps } from './award-steps';
import { DEMONSTRATION_DAY, daysBetween, writeDay } from './calendar';
import { demonstrationId, nestedDemonstrationId } from './demonstration-id';
import { instalmentRows } from './instalment-rows';
import { milestoneRow, planMilestones } from './milestone-plan';
import { projectTitles } from './project-words';
import { RowRandom } from './row-random';
import type { Scale } from './scale';
import { lastStatus, statusHistory } from './status-steps';

/** Makes the award of an index. It answers the application of the same index. */
export function awardRow(scale: Scale, index: number): AwardRow {
  const plan = planAward(scale, index);
  const { project, decidedOn } = plan;
  const random = new RowRandom(scale.seed, 'awardCourse', index);
  const steps = awardSteps(plan, random);
  const until = plan.status === 'SUSPENDED' ? (steps.at(-1)?.day ?? DEMONSTRATION_DAY) : DEMONSTRATION_DAY;
  const milestones = planMilestones(plan, until, random);
  return {
    id: demonstrationId('award', index),
    awardNumber: `DEMO-${writeDay(decidedOn).slice(0, 4)}-${String(index + 1).padStart(6, '0')}`,
    titles: project.topics[0] ? projectTitles(project.topics[0], project.application) : [],
    fundingSchemeId: plan.scheme.id,
    callId: plan.call ? demonstrationId('call', plan.call.index) : null,
    applicationId: demonstrationId('application', index),
    projectId: demonstrationId('project', plan.projectIndex),
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
    commitments: plan.commitments.map(
      ({ funderOrganisationId, money }, place): CommitmentRow => ({
        id: nestedDemonstrationId('commitment', index, place),
        funderOrganisationId,
        money,
        instalments: instalmentRows({ award: index, commitment: place }, money, milestones, until, random),
        provenance: MADE_UP,
      }),
    ),
    decidedOn: writeDay(decidedOn),
    period: daysBetween(plan.from, plan.to),
    status: lastStatus(steps),
    milestones: milestones.map((milestone, place) => milestoneRow(index, milestone, place, milestones.length)),
    statusHistory: statusHistory('award-status', index, steps),
    provenance: MADE_UP,
  };
}
