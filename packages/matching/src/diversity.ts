import type { Locale } from '@kakehashi/shared-types';
import type { Wording } from './explanation';

const WITHOUT: Wording = {
  vi: 'Không rõ tổ chức.',
  ja: '所属機関の記載なし。',
  en: 'No organisation is known.',
};

const FIRST: Wording = {
  vi: 'Người đầu tiên của tổ chức này trong danh sách.',
  ja: '所属機関から最初の候補者。',
  en: 'The first of their organisation.',
};

/** Tells how many of the same organisation stand before somebody. */
export function explainDiversity(organisation: string | null, before: number, locale: Locale): string {
  if (organisation === null) return WITHOUT[locale];
  if (before === 0) return FIRST[locale];
  return {
    vi: `Trước đó đã có ${before} người cùng tổ chức.`,
    ja: `同じ機関から上位に${before}名。`,
    en: `${before === 1 ? '1 person' : `${before} people`} of the same organisation would come before them.`,
  }[locale];
}
