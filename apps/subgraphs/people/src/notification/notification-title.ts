import type { Locale } from '@kakehashi/shared-types';
import type { NotificationKind } from './notification.enum';

type Sentence = Readonly<Record<`${Locale}`, string>>;

/** What is said of each kind, by status where there are several. Nobody is named in it. */
const SENTENCES: Readonly<Record<NotificationKind, Sentence | Readonly<Record<string, Sentence>>>> = {
  CHALLENGE_PUBLISHED: {
    vi: 'Một bài toán công nghệ đã được công bố.',
    ja: '技術課題が公開されました。',
    en: 'A challenge was published.',
  },
  CHALLENGE_CLOSED: {
    SOLVED: {
      vi: 'Một bài toán công nghệ đã được giải quyết.',
      ja: '技術課題が解決されました。',
      en: 'A challenge was solved.',
    },
    CANCELLED: {
      vi: 'Một bài toán công nghệ đã bị hủy bỏ.',
      ja: '技術課題が取り下げられました。',
      en: 'A challenge was cancelled.',
    },
    EXPIRED: {
      vi: 'Một bài toán công nghệ đã hết hạn.',
      ja: '技術課題の募集期限が過ぎました。',
      en: 'A challenge has expired.',
    },
  },
  CALL_OPENED: {
    vi: 'Một đợt kêu gọi đề xuất đã mở.',
    ja: '公募が始まりました。',
    en: 'A call for applications has opened.',
  },
  CALL_CLOSED: {
    vi: 'Một đợt kêu gọi đề xuất đã hết hạn nộp hồ sơ.',
    ja: '公募の応募期間が終わりました。',
    en: 'The time to apply to a call has ended.',
  },
  CALL_DECIDED: {
    vi: 'Một đợt kêu gọi đề xuất đã có kết quả.',
    ja: '公募の採否が決まりました。',
    en: 'The results of a call are decided.',
  },
  INTEREST_EXPRESSED: {
    vi: 'Có bên quan tâm đến bài toán công nghệ của quý vị.',
    ja: '貴機関の技術課題に関心が寄せられました。',
    en: 'Somebody is interested in your challenge.',
  },
  INTEREST_DECIDED: {
    SHORTLISTED: {
      vi: 'Đăng ký quan tâm của quý vị đã vào danh sách rút gọn.',
      ja: '関心表明が候補に選ばれました。',
      en: 'Your interest was shortlisted.',
    },
    INVITED: {
      vi: 'Quý vị được mời giải quyết một bài toán công nghệ.',
      ja: '技術課題への取り組みに招かれました。',
      en: 'You are invited to take up a challenge.',
    },
    DECLINED: {
      vi: 'Đăng ký quan tâm của quý vị không được chọn.',
      ja: '関心表明は見送られました。',
      en: 'Your interest was declined.',
    },
  },
  COMMISSION_OFFERED: {
    vi: 'Quý vị được đề nghị thực hiện một hợp đồng.',
    ja: '委託の申し出がありました。',
    en: 'A commission is offered to you.',
  },
  COMMISSION_AGREED: {
    vi: 'Một hợp đồng đã được thỏa thuận.',
    ja: '委託の条件が合意されました。',
    en: 'A commission was agreed.',
  },
  COMMISSION_DELIVERED: {
    vi: 'Kết quả của một hợp đồng đã được bàn giao.',
    ja: '委託の成果が納められました。',
    en: 'The work of a commission was delivered.',
  },
  COMMISSION_ENDED: {
    ACCEPTED: {
      vi: 'Kết quả của một hợp đồng đã được nghiệm thu.',
      ja: '委託の成果が検収されました。',
      en: 'The delivery of a commission was accepted.',
    },
    REFUSED: {
      vi: 'Đề nghị hợp đồng đã bị từ chối.',
      ja: '委託の申し出は辞退されました。',
      en: 'The offer of a commission was refused.',
    },
    TERMINATED: {
      vi: 'Một hợp đồng đã bị chấm dứt.',
      ja: '委託が打ち切られました。',
      en: 'A commission was terminated.',
    },
  },
  APPLICATION_SUBMITTED: {
    vi: 'Một hồ sơ đề xuất đã được nộp cho quý vị.',
    ja: '応募書類が提出されました。',
    en: 'An application was submitted to you.',
  },
  PART_DECIDED: {
    AWARD: {
      vi: 'Một nhà tài trợ đã quyết định cấp phần kinh phí của mình.',
      ja: '助成機関が担当分の採択を決めました。',
      en: 'A funder has decided to award its part of your application.',
    },
    RESERVE: {
      vi: 'Một nhà tài trợ đã đưa hồ sơ của quý vị vào danh sách dự bị.',
      ja: '助成機関が応募を補欠としました。',
      en: 'A funder has put its part of your application in reserve.',
    },
    REJECT: {
      vi: 'Một nhà tài trợ đã từ chối phần kinh phí của mình.',
      ja: '助成機関が担当分の不採択を決めました。',
      en: 'A funder has rejected its part of your application.',
    },
  },
  APPLICATION_AWARDED: {
    vi: 'Hồ sơ của quý vị đã được tất cả các nhà tài trợ chấp thuận.',
    ja: '応募がすべての助成機関に採択されました。',
    en: 'Every funder awards its part of your application.',
  },
  AWARD_CONTRACTED: {
    vi: 'Hợp đồng tài trợ đã được ký kết.',
    ja: '助成の契約が結ばれました。',
    en: 'The contract of an award was signed.',
  },
  MILESTONE_RECORDED: {
    ACHIEVED: {
      vi: 'Một mốc công việc đã được ghi nhận là hoàn thành.',
      ja: '節目の達成が記録されました。',
      en: 'A milestone was recorded as achieved.',
    },
    MISSED: {
      vi: 'Một mốc công việc đã được ghi nhận là không đạt.',
      ja: '節目の未達が記録されました。',
      en: 'A milestone was recorded as missed.',
    },
    CANCELLED: {
      vi: 'Một mốc công việc đã bị hủy bỏ.',
      ja: '節目が取り消されました。',
      en: 'A milestone was cancelled.',
    },
  },
  INSTALMENT_DUE: {
    vi: 'Một đợt thanh toán đã đến hạn.',
    ja: '分割払いの支払期日になりました。',
    en: 'An instalment is due.',
  },
  INSTALMENT_PAID: {
    vi: 'Một đợt thanh toán đã được chi trả đầy đủ.',
    ja: '分割払いが全額支払われました。',
    en: 'An instalment was paid.',
  },
  PLACEMENT_NOMINATED: {
    vi: 'Một nhà nghiên cứu được đề cử đi làm việc tại cơ quan tiếp nhận.',
    ja: '研究者の派遣が推薦されました。',
    en: 'A researcher was nominated for a placement.',
  },
  PLACEMENT_APPROVED: {
    vi: 'Cơ quan tiếp nhận đã chấp thuận một nhà nghiên cứu.',
    ja: '受入機関が研究者の派遣を承認しました。',
    en: 'The host has approved a placement.',
  },
  INTRODUCTION_MADE: {
    vi: 'Một đơn vị kết nối đã giới thiệu các bên với nhau.',
    ja: '仲介者による引き合わせがありました。',
    en: 'A liaison has made an introduction.',
  },
  OUTCOME_RECORDED: {
    vi: 'Một kết quả có liên quan đến quý vị đã được ghi nhận.',
    ja: '関わった成果が記録されました。',
    en: 'An outcome that names you was recorded.',
  },
  WEBHOOK_FAILED: {
    vi: 'Một webhook đã bị tắt vì gửi không thành công.',
    ja: '送信に失敗し続けたため、Webhookが無効になりました。',
    en: 'A webhook was disabled because it failed.',
  },
};

/**
 * What a notification says, in one sentence.
 *
 * @param status what its subject became, where the kind leaves it open; of one that this release does not know, any is said
 */
export function notificationTitle(kind: NotificationKind, status: string | null, locale: Locale): string {
  const said = SENTENCES[kind];
  const sentence = isSentence(said) ? said : (said[status ?? ''] ?? Object.values(said)[0]);
  return sentence?.[locale] ?? kind;
}

function isSentence(said: Sentence | Readonly<Record<string, Sentence>>): said is Sentence {
  return typeof said.en === 'string';
}
