import { texts } from '../localized-texts';

/** Why made-up things came to a status that is not the usual next one. */
export const REASONS = {
  cancelledByOwner: texts({
    vi: 'Chủ bài toán thay đổi kế hoạch.',
    ja: '課題提供者の計画変更のため。',
    en: 'The owner changed its plans.',
  }),
  deadlinePassed: texts({
    vi: 'Hết hạn mà chưa chọn được bên thực hiện.',
    ja: '受託者が決まらないまま期限を過ぎたため。',
    en: 'The deadline passed without a commission.',
  }),
  refusedByContractor: texts({
    vi: 'Bên nhận không đủ nhân lực.',
    ja: '受託側の人員不足のため。',
    en: 'The contractor has nobody free for it.',
  }),
  terminatedWithChallenge: texts({
    vi: 'Bài toán đã bị hủy.',
    ja: '課題が取り下げられたため。',
    en: 'The challenge was cancelled.',
  }),
  partnerLeft: texts({
    vi: 'Một đối tác rút khỏi dự án.',
    ja: '参加機関の一つが離脱したため。',
    en: 'A partner left the project.',
  }),
  placementCancelled: texts({
    vi: 'Nhà nghiên cứu nhận vị trí khác.',
    ja: '研究者が別の職に就いたため。',
    en: 'The researcher took another post.',
  }),
} as const;
