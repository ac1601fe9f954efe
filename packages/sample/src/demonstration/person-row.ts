import { texts } from '../localized-texts';
import type { PersonRow } from '../rows';
import { MADE_UP } from '../sources';
import { demonstrationId } from './demonstration-id';
import { personTopics } from './expertise-rows';
import { demonstrationOrcid } from './orcid';
import { drawJapaneseName, drawVietnameseName } from './person-names';
import { planPerson } from './person-plan';
import type { Scale } from './scale';
import { topicName } from './topic-choice';

/** Makes the person of an index. */
export function personRow(scale: Scale, index: number): PersonRow {
  const { origin, residence, careerStage, random } = planPerson(scale, index);
  const orcid = random.percent(80) ? demonstrationOrcid(index) : null;
  const hasKaken = residence === 'JP' && random.percent(60);
  const [topic] = personTopics(scale, index);
  return {
    id: demonstrationId('person', index),
    orcid,
    names: origin === 'VN' ? drawVietnameseName(random) : drawJapaneseName(random),
    countryCode: residence,
    careerStage,
    biography: topic
      ? texts({
          vi: `Nhân vật hư cấu dùng để minh họa, nghiên cứu về ${topicName(topic, 'vi')}.`,
          ja: `デモ用の架空の人物。専門は${topicName(topic, 'ja')}。`,
          en: `A made-up person for demonstration who works on ${topicName(topic, 'en')}.`,
        })
      : [],
    externalIds: [
      ...(orcid === null ? [] : [{ scheme: 'ORCID', value: orcid }]),
      ...(hasKaken ? [{ scheme: 'KAKEN', value: `99${String(index).padStart(6, '0')}` }] : []),
    ],
    visibility: random.weighted([
      ['PUBLIC', 92],
      ['MEMBERS', 6],
      ['PRIVATE', 2],
    ]),
    provenance: MADE_UP,
  };
}
