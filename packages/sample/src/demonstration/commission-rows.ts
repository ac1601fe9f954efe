import { texts } from '../localized-texts';
import { UNKNOWN_PERIOD } from '../periods';
import type { CommissionRow, DeliverableRow } from '../rows';
import { MADE_UP } from '../sources';
import type { LocalizedTexts } from '../values';
import type { IntellectualPropertyTerms } from '../vocabulary';
import { type DayNumber, daysBetween, writeDay } from './calendar';
import { type CommissionPlan, planCommission } from './commission-plan';
import { demonstrationId, nestedDemonstrationId } from './demonstration-id';
import { planInterests } from './interest-plan';
import type { Scale } from './scale';
import { statusHistory } from './status-steps';

const NOTE = texts({
  vi: 'Điều khoản hư cấu dùng để minh họa.',
  ja: 'デモ用の架空の条件です。',
  en: 'Made-up terms for demonstration.',
});

const DELIVERABLES: readonly LocalizedTexts[] = [
  texts({ vi: 'Báo cáo khả thi', ja: '実現可能性報告書', en: 'Feasibility report' }),
  texts({ vi: 'Mẫu thử nghiệm', ja: '試作品', en: 'Prototype' }),
  texts({ vi: 'Báo cáo cuối cùng', ja: '最終報告書', en: 'Final report' }),
];

/** Work is agreed for half a year. */
const DAYS_OF_WORK = 180;

/** How many commissions the challenge of an index led to: none or one. */
export const countCommissions = (scale: Scale, challengeIndex: number): number =>
  planCommission(scale, challengeIndex) ? 1 : 0;

/** Makes the commission of the challenge of an index, if it led to one; the first to show interest is the contractor. */
export function commissionRows(scale: Scale, challengeIndex: number): CommissionRow[] {
  const plan = planCommission(scale, challengeIndex);
  if (!plan) return [];
  const { agreedOn, random, status, steps } = plan;
  const [contractor] = planInterests(scale, challengeIndex, plan.challenge, status);
  const offeredOn = steps[0]?.day ?? plan.challenge.deadline;
  return [
    {
      id: demonstrationId('commission', challengeIndex),
      challengeId: demonstrationId('challenge', challengeIndex),
      interestId: nestedDemonstrationId('interest', challengeIndex, 0),
      contractorPersonId: contractor?.personId ?? null,
      contractorOrganisationId: contractor?.organisationId ?? null,
      status,
      statusHistory: statusHistory('commission-status', challengeIndex, steps),
      offeredOn: writeDay(offeredOn),
      intellectualPropertyTerms:
        agreedOn === null
          ? null
          : random.weighted<IntellectualPropertyTerms>([
              ['CLIENT_OWNS', 40],
              ['JOINTLY_OWNED', 25],
              ['LICENSED_TO_CLIENT', 20],
              ['CONTRACTOR_OWNS', 10],
              ['OPEN_LICENCE', 5],
            ]),
      intellectualPropertyNote: agreedOn === null ? [] : NOTE,
      deliverables: agreedOn === null ? [] : deliverables(plan, agreedOn),
      period: agreedOn === null ? UNKNOWN_PERIOD : daysBetween(agreedOn, endOf(plan, agreedOn)),
      provenance: MADE_UP,
    },
  ];
}

/** The first day after the work: as agreed, or when it was accepted or broken off. */
function endOf({ status, steps }: CommissionPlan, agreedOn: DayNumber): DayNumber {
  const last = steps.at(-1)?.day ?? agreedOn;
  return status === 'ACCEPTED' || status === 'TERMINATED' ? last : agreedOn + DAYS_OF_WORK;
}

function deliverables({ steps, random }: CommissionPlan, agreedOn: DayNumber): DeliverableRow[] {
  const delivered = steps.find(({ status }) => status === 'DELIVERED')?.day;
  const count = random.between(1, DELIVERABLES.length);
  return DELIVERABLES.slice(0, count).map((description, place) => ({
    description,
    dueOn: writeDay(agreedOn + ((place + 1) * DAYS_OF_WORK) / DELIVERABLES.length),
    deliveredOn: delivered === undefined ? null : writeDay(delivered),
  }));
}
