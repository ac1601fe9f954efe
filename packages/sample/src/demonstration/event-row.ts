import { programmeId } from '../facts/identifiers';
import { FUKUOKA, HANOI, KYOTO, NAGOYA, TOKYO } from '../facts/places';
import { texts } from '../localized-texts';
import type { EventRow, ParticipationRow, TopicRow } from '../rows';
import { MADE_UP } from '../sources';
import type { LocalizedTexts } from '../values';
import { DEMONSTRATION_DAY, daysBetween } from './calendar';
import { demonstrationId, nestedDemonstrationId } from './demonstration-id';
import { lastEmployer } from './employment-plan';
import { type EventPlan, planEvent } from './event-plan';
import { eventSessionRows } from './event-session-rows';
import type { Scale } from './scale';
import { topicName } from './topic-choice';

const PLACES = [HANOI, HANOI, TOKYO, TOKYO, NAGOYA, KYOTO, FUKUOKA];
const IT_DAY = programmeId('vietnam-japan-it-day');

const TITLES: Readonly<Record<EventPlan['kind'], (topic: TopicRow) => LocalizedTexts>> = {
  WORKSHOP: (topic) =>
    texts({
      vi: `Hội thảo về ${topicName(topic, 'vi')}`,
      ja: `${topicName(topic, 'ja')}ワークショップ`,
      en: `Workshop on ${topicName(topic, 'en')}`,
    }),
  CONFERENCE: (topic) =>
    texts({
      vi: `Hội nghị về ${topicName(topic, 'vi')}`,
      ja: `${topicName(topic, 'ja')}会議`,
      en: `Conference on ${topicName(topic, 'en')}`,
    }),
  ROUNDTABLE: (topic) =>
    texts({
      vi: `Tọa đàm về ${topicName(topic, 'vi')}`,
      ja: `${topicName(topic, 'ja')}円卓会議`,
      en: `Roundtable on ${topicName(topic, 'en')}`,
    }),
};

const DESCRIPTION = texts({
  vi: 'Sự kiện hư cấu dùng để minh họa.',
  ja: 'デモ用の架空のイベントです。',
  en: 'A made-up event for demonstration.',
});

/** Makes the event of an index: three to eight people; the employer of the first one hosts it. */
export function eventRow(scale: Scale, index: number): EventRow {
  const plan = planEvent(scale, index);
  const { random, topics, kind, from, people } = plan;
  const period = daysBetween(from, plan.to);
  const participation = (place: number, who: Partial<ParticipationRow>, role: ParticipationRow['role']) => ({
    id: nestedDemonstrationId('participation', index, place),
    organisationId: null,
    personId: null,
    role,
    period,
    provenance: MADE_UP,
    ...who,
  });
  const programmeId = random.percent(20) ? IT_DAY : null;
  const location = random.pick(PLACES);
  return {
    id: demonstrationId('event', index),
    kind,
    titles: topics[0] ? TITLES[kind](topics[0]) : [],
    description: DESCRIPTION,
    parentEventId: null,
    programmeId,
    location,
    topicIds: topics.map(({ id }) => id),
    period,
    participations: [
      participation(0, { organisationId: lastEmployer(scale, people[0] ?? 0).id }, 'HOST'),
      ...people.map((person, place) =>
        participation(
          place + 1,
          { personId: demonstrationId('person', person) },
          place < 2 ? 'SPEAKER' : 'PARTICIPANT',
        ),
      ),
    ],
    sessions: eventSessionRows(scale, index, plan, location.countryCode),
    attendance:
      from > DEMONSTRATION_DAY
        ? []
        : [
            {
              id: demonstrationId('attendance', index),
              measure: 'PARTICIPANTS',
              value: random.between(15, 400),
              isLowerBound: false,
              provenance: MADE_UP,
            },
          ],
    provenance: MADE_UP,
  };
}
