import { texts } from '../localized-texts';
import type { CallPartRow } from '../rows';
import { CAREER_STAGES } from '../vocabulary';
import type { RowRandom } from './row-random';

/** Makes up the rules of one funder: who may apply to it, for how long, and with how much overhead. */
export function drawRules(random: RowRandom): Pick<CallPartRow, 'rules' | 'overheadCapPercent' | 'eligibility'> {
  const years = random.pick([5, 5, 6]);
  return {
    rules: texts({
      vi: `Thời gian thực hiện không quá ${years} năm; mỗi nhóm có ít nhất một đối tác của nước kia.`,
      ja: `研究期間は${years}年以内。相手国の機関が少なくとも一つ参加すること。`,
      en: `At most ${years} years; at least one partner from the other country in each team.`,
    }),
    overheadCapPercent: random.pick([null, '5', '10', '12.5', '30']),
    eligibility: {
      countryCodes: random.pick([[], ['JP', 'VN'], ['JP', 'VN']]),
      careerStages: random.percent(40) ? CAREER_STAGES.slice(1) : [],
      organisationKinds: random.pick([[], ['UNIVERSITY', 'INSTITUTE', 'COMPANY', 'STARTUP']] as const),
      maximumMonths: random.percent(85) ? years * 12 : null,
    },
  };
}
