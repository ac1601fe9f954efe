import type { ExpertiseEvidence, ExpertiseRow, TopicRow } from '../rows';
import { MADE_UP } from '../sources';
import { EVIDENCE_KINDS, EXPERTISE_LEVELS, type ExpertiseLevel } from '../vocabulary';
import { DEMONSTRATION_MONTH } from './calendar';
import { demonstrationId, nestedDemonstrationId } from './demonstration-id';
import { planPerson } from './person-plan';
import { RowRandom } from './row-random';
import type { Scale } from './scale';
import { drawTopics, topicName } from './topic-choice';

/** Numbers drawn for the expertise of a person; the number of topics comes first, so that it can be had alone. */
const expertiseRandom = ({ seed }: Scale, personIndex: number) => new RowRandom(seed, 'expertise', personIndex);
const drawCount = (random: RowRandom) => random.between(1, 4);

/** How many topics the person of an index knows. */
export const countExpertise = (scale: Scale, personIndex: number): number =>
  drawCount(expertiseRandom(scale, personIndex));

/** The topics that the person of an index knows, the main one first. */
export function personTopics(scale: Scale, personIndex: number): TopicRow[] {
  const random = expertiseRandom(scale, personIndex);
  return drawTopics(random, drawCount(random));
}

/** Makes the expertise of the person of an index, the main topic first. */
export function expertiseRows(scale: Scale, personIndex: number): ExpertiseRow[] {
  const random = expertiseRandom(scale, personIndex);
  const topics = drawTopics(random, drawCount(random));
  const career = Math.floor((DEMONSTRATION_MONTH - planPerson(scale, personIndex).careerStart) / 12);
  return topics.map((topic, place) => {
    const years = place === 0 ? career : random.between(0, career);
    const evidence = Array.from({ length: random.between(0, 3) }, () => drawEvidence(random, topic, years));
    return {
      id: nestedDemonstrationId('expertise', personIndex, place),
      personId: demonstrationId('person', personIndex),
      topicId: topic.id,
      level: levelAfter(years),
      years,
      evidence: evidence.sort((one, other) => (other.year ?? 0) - (one.year ?? 0)),
      provenance: MADE_UP,
    };
  });
}

function drawEvidence(random: RowRandom, topic: TopicRow, years: number): ExpertiseEvidence {
  const kind = random.pick(EVIDENCE_KINDS);
  return {
    kind,
    title: `Made-up ${kind.toLowerCase()} on ${topicName(topic, 'en')}`,
    year: 2026 - random.between(0, years),
    url: null,
  };
}

function levelAfter(years: number): ExpertiseLevel {
  return EXPERTISE_LEVELS[years < 2 ? 0 : years < 6 ? 1 : years < 15 ? 2 : 3] ?? 'AWARENESS';
}
