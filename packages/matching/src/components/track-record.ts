import type { Component } from '../component';

/** How many outcomes count as much as one accepted commission. */
const OUTCOMES_OF_A_COMMISSION = 2;

/** Rises with each commission that was accepted, 0.5 for the first, and with each outcome by less. */
export const trackRecord: Component = {
  name: 'TRACK_RECORD',
  value: ({ acceptedCommissions, outcomes }) => 1 - 0.5 ** (acceptedCommissions + outcomes / OUTCOMES_OF_A_COMMISSION),
  explain: ({ acceptedCommissions: commissions, outcomes }, _needs, locale) =>
    ({
      vi: `${commissions} việc đặt hàng đã nghiệm thu, ${outcomes} kết quả.`,
      ja: `検収済みの受託${commissions}件、成果${outcomes}件。`,
      en: `${count(commissions, 'accepted commission')}, ${count(outcomes, 'outcome')}.`,
    })[locale],
};

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
