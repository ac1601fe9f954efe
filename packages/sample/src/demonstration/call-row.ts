import { texts } from '../localized-texts';
import type { CallRow } from '../rows';
import { MADE_UP } from '../sources';
import { drawMoney } from './amounts';
import { writeDay } from './calendar';
import { planCall } from './call-plan';
import { drawRules } from './call-rules';
import { callSteps } from './call-steps';
import { demonstrationId, nestedDemonstrationId } from './demonstration-id';
import { capitalised } from './project-words';
import { RowRandom } from './row-random';
import type { Scale } from './scale';
import { statusHistory } from './status-steps';
import { topicName } from './topic-choice';

/** 17 o'clock there, in UTC; neither country has summer time. */
const CLOSING_HOUR = { 'Asia/Tokyo': '08', 'Asia/Ho_Chi_Minh': '10' } as const;

/** Funders mean to decide half a year after a call has closed. */
const DAYS_TO_DECISION = 180;

/** Makes the call of an index. Each funder's budget is that of about ten grants. */
export function callRow(scale: Scale, index: number): CallRow {
  const plan = planCall(scale, index);
  const { scheme, parts, topics, opensOn, closesOn, decidedOn, status, random } = plan;
  const rules = new RowRandom(scale.seed, 'callRules', index);
  const timeZone = parts[0]?.currency === 'JPY' ? 'Asia/Tokyo' : 'Asia/Ho_Chi_Minh';
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
      ...drawRules(rules),
      provenance: MADE_UP,
    })),
    topicIds: topics.map(({ id }) => id),
    opensOn: writeDay(opensOn),
    closesOn: writeDay(closesOn),
    closesAt: `${writeDay(closesOn)}T${CLOSING_HOUR[timeZone]}:00:00.000Z`,
    timeZone,
    decisionDueOn: writeDay(closesOn + DAYS_TO_DECISION),
    decidedOn: decidedOn === null ? null : writeDay(decidedOn),
    status,
    statusHistory: statusHistory('call-status', index, callSteps(plan)),
    provenance: MADE_UP,
  };
}
