import { texts } from '../localized-texts';
import type { PlacementRow } from '../rows';
import { MADE_UP } from '../sources';
import type { PlacementStatus } from '../vocabulary';
import { type DayNumber, DEMONSTRATION_DAY, dayNumber, daysBetween } from './calendar';
import { JOINT_SEMICONDUCTOR_RESEARCH, NEXUS, SEMICONDUCTOR_TOPICS } from './call-plan';
import { demonstrationId } from './demonstration-id';
import { lastEmployer } from './employment-plan';
import { drawEmployer } from './organisation-plan';
import { planPerson } from './person-plan';
import { RowRandom } from './row-random';
import type { Scale } from './scale';
import { REASONS } from './status-reasons';
import { lastStatus, type Step, statusHistory } from './status-steps';
import { drawTopics } from './topic-choice';

const DESCRIPTION = texts({
  vi: 'Chuyến công tác nghiên cứu hư cấu dùng để minh họa.',
  ja: 'デモ用の架空の派遣です。',
  en: 'A made-up stay for demonstration.',
});

const FIRST_DAY = dayNumber('2019-04-01');

/** Makes the placement of an index: a researcher goes to the other country for three months to a year. */
export function placementRow(scale: Scale, index: number): PlacementRow {
  const random = new RowRandom(scale.seed, 'placement', index);
  const person = random.below(scale.people);
  const country = planPerson(scale, person).residence === 'VN' ? 'JP' : 'VN';
  const topics = drawTopics(random, random.between(1, 2));
  const from = random.between(FIRST_DAY, DEMONSTRATION_DAY + 75);
  const to = from + random.between(3, 12) * 30;
  const steps = planSteps(random, from, to);
  const isOnChips = topics.some(({ id }) => SEMICONDUCTOR_TOPICS.includes(id));
  return {
    id: demonstrationId('placement', index),
    personId: demonstrationId('person', person),
    homeOrganisationId: lastEmployer(scale, person).id,
    hostOrganisationId: drawEmployer(random, scale, country).id,
    countryCode: country,
    purpose: random.weighted([
      ['JOINT_RESEARCH', 45],
      ['DOCTORAL_STUDY', 20],
      ['TRAINING', 20],
      ['TECHNOLOGY_TRANSFER', 10],
      ['TEACHING', 5],
    ] as const),
    description: DESCRIPTION,
    programmeId: isOnChips ? JOINT_SEMICONDUCTOR_RESEARCH : random.percent(25) ? NEXUS : null,
    topicIds: topics.map(({ id }) => id),
    status: lastStatus(steps),
    statusHistory: statusHistory('placement-status', index, steps),
    period: daysBetween(from, to),
    provenance: MADE_UP,
  };
}

/** Nominated three months before the stay at least, approved a month before; one of sixteen is cancelled after that. */
function planSteps(random: RowRandom, from: DayNumber, to: DayNumber): Step<PlacementStatus>[] {
  const approved = from - random.between(30, 60);
  const usual: Step<PlacementStatus>[] = [
    { status: 'NOMINATED', day: from - random.between(90, 150) },
    { status: 'APPROVED', day: approved },
  ];
  const rest: Step<PlacementStatus>[] = random.percent(6)
    ? [{ status: 'CANCELLED', day: approved + random.between(5, 25), reason: REASONS.placementCancelled }]
    : [
        { status: 'ON_STAY', day: from },
        { status: 'RETURNED', day: to },
      ];
  return [...usual, ...rest].filter(({ day }) => day <= DEMONSTRATION_DAY);
}
