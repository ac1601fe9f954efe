import { texts } from '../localized-texts';
import { onDay } from '../periods';
import type { EventSessionRow, TopicRow } from '../rows';
import { MADE_UP } from '../sources';
import type { LocalizedTexts } from '../values';
import { writeDay } from './calendar';
import { demonstrationId, nestedDemonstrationId } from './demonstration-id';
import type { EventPlan } from './event-plan';
import { RowRandom } from './row-random';
import type { Scale } from './scale';
import { topicName } from './topic-choice';

/** The hours of the sessions of a day, where the event takes place. */
const HOURS: readonly (readonly [from: number, to: number])[] = [
  [9, 11],
  [13, 15],
  [15, 17],
];

const ZONES: Readonly<Record<string, { readonly name: string; readonly hours: number }>> = {
  VN: { name: 'Asia/Ho_Chi_Minh', hours: 7 },
  JP: { name: 'Asia/Tokyo', hours: 9 },
};

const TITLES: readonly ((topic: TopicRow) => LocalizedTexts)[] = [
  (topic) =>
    texts({
      vi: `Phát biểu mở đầu: ${topicName(topic, 'vi')}`,
      ja: `基調講演:${topicName(topic, 'ja')}`,
      en: `Keynote: ${topicName(topic, 'en')}`,
    }),
  (topic) =>
    texts({
      vi: `Thảo luận: ${topicName(topic, 'vi')}`,
      ja: `パネル討論:${topicName(topic, 'ja')}`,
      en: `Panel: ${topicName(topic, 'en')}`,
    }),
  (topic) =>
    texts({
      vi: `Kết nối đối tác: ${topicName(topic, 'vi')}`,
      ja: `マッチング:${topicName(topic, 'ja')}`,
      en: `Matchmaking: ${topicName(topic, 'en')}`,
    }),
];

/** Makes the sessions of the event of an index, all on its first day: none to three; people of the event speak. */
export function eventSessionRows(
  { seed }: Scale,
  eventIndex: number,
  { topics, people, from }: EventPlan,
  countryCode: string,
): EventSessionRow[] {
  const random = new RowRandom(seed, 'eventSession', eventIndex);
  const zone = ZONES[countryCode];
  const heldOn = writeDay(from);
  const instant = (hour: number) =>
    zone ? new Date(Date.parse(`${heldOn}T00:00:00Z`) + (hour - zone.hours) * 3_600_000).toISOString() : null;
  return TITLES.slice(0, random.between(0, TITLES.length)).map((titles, place) => {
    const topic = topics[place % topics.length];
    const [begins, ends] = HOURS[place] ?? [9, 11];
    const speakers = random.distinctBelow(people.length, random.between(1, 3)).map((chosen) => people[chosen] ?? 0);
    return {
      id: nestedDemonstrationId('event-session', eventIndex, place),
      titles: topic ? titles(topic) : [],
      heldOn,
      startsAt: instant(begins),
      endsAt: instant(ends),
      timeZone: zone?.name ?? null,
      place: random.percent(60) ? texts({ vi: 'Hội trường A', ja: 'ホールA', en: 'Hall A' }) : [],
      topicIds: topic ? [topic.id] : [],
      participations: speakers.map((person, speaker) => ({
        id: nestedDemonstrationId('session-participation', eventIndex, place * 4 + speaker),
        organisationId: null,
        personId: demonstrationId('person', person),
        role: speaker === 0 && speakers.length > 1 ? 'MODERATOR' : 'SPEAKER',
        period: onDay(heldOn),
        provenance: MADE_UP,
      })),
      provenance: MADE_UP,
    };
  });
}
