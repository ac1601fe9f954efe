import type { Component } from '../component';
import { coveredDays, lengthInDays } from '../covered-days';
import type { Wording } from '../explanation';
import { UNKNOWN_VALUE } from '../unknown-value';

const UNKNOWN: Wording = {
  vi: 'Chưa cho biết khi nào nhận việc theo đặt hàng.',
  ja: '受託可能な時期の記載なし。',
  en: 'Has not said when they can be asked for commissions.',
};

/** The share of the days of the work on which they can be asked; half where they have said nothing about it. */
export const availability: Component = {
  name: 'AVAILABILITY',
  value: ({ availability }, { from, to }) =>
    availability.length === 0 ? UNKNOWN_VALUE : coveredDays(availability, from, to) / lengthInDays(from, to),
  explain: ({ availability }, { from, to }, locale) => {
    if (availability.length === 0) return UNKNOWN[locale];
    const [days, all] = [coveredDays(availability, from, to), lengthInDays(from, to)];
    return {
      vi: `Nhận việc được ${days} trên ${all} ngày.`,
      ja: `${all}日のうち${days}日受託可能。`,
      en: `Can be asked on ${days} of ${all} days.`,
    }[locale];
  },
};
