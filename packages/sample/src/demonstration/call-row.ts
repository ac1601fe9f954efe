import { texts } from '../localized-texts';
import type { CallRow } from '../rows';
import { MADE_UP } from '../sources';
import { drawMoney } from './amounts';
import { writeDay } from './calendar';
import { planCall } from './call-plan';
import { demonstrationId, nestedDemonstrationId } from './demonstration-id';
import { capitalised } from './project-words';
import type { Scale } from './scale';
import { topicName } from './topic-choice';

/** Makes the call of an index. Each funder's budget is that of about ten grants. */
export function callRow(scale: Scale, index: number): CallRow {
  const { scheme, parts, topics, opensOn, closesOn, decidedOn, status, random } = planCall(scale, index);
  const year = writeDay(opensOn).slice(0, 4);
  const [topic] = topics;
  return {
    id: demonstrationId('call', index),
    titles: topic
      ? texts({
          vi: `Kêu gọi đề xuất ${year}: ${topicName(topic, 'vi')}`,
          ja: `${year}年公募:${topicName(topic, 'ja')}`,
          en: `Call ${year}: ${capitalised(topicName(topic, 'en'))}`,
        })
      : [],
    fundingSchemeId: scheme.id,
    programmeId: scheme.programmeId,
    parts: parts.map(({ funderOrganisationId, currency }, place) => ({
      id: nestedDemonstrationId('call-part', index, place),
      funderOrganisationId,
      currency,
      budget: drawMoney(random, currency, 10),
      provenance: MADE_UP,
    })),
    topicIds: topics.map(({ id }) => id),
    opensOn: writeDay(opensOn),
    closesOn: writeDay(closesOn),
    decidedOn: decidedOn === null ? null : writeDay(decidedOn),
    status,
    provenance: MADE_UP,
  };
}
