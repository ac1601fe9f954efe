import { texts } from '../localized-texts';
import { onDay } from '../periods';
import type { IntroductionPartyRow, IntroductionRow } from '../rows';
import { MADE_UP } from '../sources';
import { DEMONSTRATION_DAY, dayNumber, writeDay } from './calendar';
import { demonstrationId, nestedDemonstrationId } from './demonstration-id';
import { planEvent } from './event-plan';
import { drawOrganisation, drawSingleOrganisation } from './organisation-plan';
import { RowRandom } from './row-random';
import type { Scale } from './scale';
import { drawTopics, topicName } from './topic-choice';

const FIRST_DAY = dayNumber('2022-01-10');

/** Makes the introduction of an index: an association, or a person, brings science and business of two countries together. */
export function introductionRow(scale: Scale, index: number): IntroductionRow {
  const random = new RowRandom(scale.seed, 'introduction', index);
  const topics = drawTopics(random, random.between(1, 2));
  const [topic] = topics;
  // In turn and not at random, so that the smallest sample has every kind.
  const isByPerson = index % 3 === 2;
  const liaison = isByPerson ? random.below(scale.people) : drawSingleOrganisation(random, scale, 'ASSOCIATION');
  const event = drawPastEvent(random, scale);
  const party = (place: number, who: Partial<IntroductionPartyRow>): IntroductionPartyRow => ({
    id: nestedDemonstrationId('introduction-party', index, place),
    organisationId: null,
    personId: null,
    provenance: MADE_UP,
    ...who,
  });
  const company = drawOrganisation(random, scale, random.percent(60) ? 'COMPANY' : 'STARTUP', 'VN');
  const other =
    index % 3 === 0
      ? { personId: demonstrationId('person', random.below(scale.people)) }
      : { organisationId: demonstrationId('organisation', drawOrganisation(random, scale, 'UNIVERSITY', 'JP')) };
  return {
    id: demonstrationId('introduction', index),
    liaisonOrganisationId: isByPerson ? null : demonstrationId('organisation', liaison),
    liaisonPersonId: isByPerson ? demonstrationId('person', liaison) : null,
    parties: [party(0, { organisationId: demonstrationId('organisation', company) }), party(1, other)],
    purpose: topic
      ? texts({
          vi: `Tìm đối tác nghiên cứu về ${topicName(topic, 'vi')}.`,
          ja: `${topicName(topic, 'ja')}の研究相手を探すため。`,
          en: `To find a partner for research in ${topicName(topic, 'en')}.`,
        })
      : [],
    topicIds: topics.map(({ id }) => id),
    eventId: event === null ? null : demonstrationId('event', event),
    period: onDay(
      writeDay(event === null ? random.between(FIRST_DAY, DEMONSTRATION_DAY) : planEvent(scale, event).from),
    ),
    provenance: MADE_UP,
  };
}

/** The index of an event that has taken place, for half of the introductions; null when none is drawn. */
function drawPastEvent(random: RowRandom, scale: Scale): number | null {
  if (scale.events === 0 || !random.percent(50)) return null;
  const event = random.below(scale.events);
  return planEvent(scale, event).from <= DEMONSTRATION_DAY ? event : null;
}
