import { Locale } from '@kakehashi/shared-types';
import type { BlockingReason } from './blocking-reason.enum';
import type { Step } from './next-step';

type Wording = Readonly<Record<Locale, string>>;

const say = (vi: string, ja: string, en: string): Wording => ({ vi, ja, en });

const REASONS: Readonly<Record<BlockingReason, Wording>> = {
  NOT_SUBMITTED: say('Hồ sơ chưa được nộp', '申請は未提出', 'The application is not handed in'),
  ELIGIBILITY_NOT_CHECKED: say(
    'Nhà tài trợ chưa kiểm tra điều kiện',
    '資金提供者が要件を未確認',
    'The funder has not checked its conditions',
  ),
  CALL_NOT_EVALUATED: say(
    'Đợt kêu gọi chưa được đánh giá',
    '公募の審査が未開始',
    'The call is not being evaluated yet',
  ),
  REVIEW_NOT_BEGUN: say('Chưa chuyển cho phản biện', '審査に未付託', 'It was not given to reviewers'),
  UNDER_REVIEW: say('Đang được phản biện', '審査中', 'Reviewers look at it'),
  REVIEWS_MISSING: say('Còn thiếu phản biện', '審査結果が不足', 'Reviews are missing'),
  NOT_RECOMMENDED: say(
    'Đã đủ phản biện, chưa được đề nghị',
    '審査結果は揃い、推薦待ち',
    'All reviews are in, and it is not recommended yet',
  ),
  BUDGET_NOT_TOLD: say(
    'Nhà tài trợ chưa công bố ngân sách',
    '資金提供者が予算を未公表',
    'The funder has not told its budget',
  ),
  BUDGET_EXHAUSTED: say('Ngân sách đã hết', '予算の残額なし', 'Nothing is left of the budget'),
  NOT_DECIDED: say('Nhà tài trợ chưa quyết định', '資金提供者が未決定', 'The funder has not decided'),
  IN_RESERVE: say('Nằm trong danh sách dự bị', '補欠', 'It is in reserve, for money that is left over'),
  WAITS_FOR_OTHER_PARTS: say('Chờ các phần khác', '他の資金提供者の分を待機中', 'It waits for the other parts'),
  REJECTED: say('Nhà tài trợ đã từ chối', '資金提供者が不採択', 'The funder has rejected it'),
  INELIGIBLE: say('Không đủ điều kiện', '要件を満たさず', "It does not fulfil the funder's conditions"),
  ENDED_BY_ANOTHER_PART: say(
    'Đã kết thúc do phần khác',
    '他の資金提供者の判断により終了',
    'Another part has ended the application',
  ),
  WITHDRAWN: say('Người nộp đã rút hồ sơ', '申請者が取下げ', 'The applicants took it back'),
};

const STEPS: Readonly<Record<string, Wording>> = {
  submitApplication: say('bên chủ trì nộp hồ sơ', '代表機関が提出する', 'the leading organisation hands it in'),
  'checkEligibility FUNDER': say('nhà tài trợ kiểm tra', '資金提供者が確認する', 'the funder checks them'),
  checkEligibility: say('các nhà tài trợ khác kiểm tra', '他の資金提供者が確認する', 'the other funders check theirs'),
  TIME: say('hết hạn nộp hồ sơ', '募集期間の終了', 'the time to apply ends'),
  beginEvaluation: say(
    'một nhà tài trợ bắt đầu đánh giá',
    '資金提供者が審査を開始する',
    'a funder begins the evaluation',
  ),
  beginReview: say('một nhà tài trợ chuyển cho phản biện', '資金提供者が審査に付す', 'a funder gives it to reviewers'),
  assignReviewer: say('nhà tài trợ mời phản biện', '資金提供者が審査者を依頼する', 'the funder asks reviewers'),
  submitReview: say('người phản biện nộp nhận xét', '審査者が結果を提出する', 'the reviewers hand in what they write'),
  recommendApplication: say(
    'một nhà tài trợ đề nghị',
    '資金提供者が推薦を記録する',
    'a funder notes the recommendation',
  ),
  updateCallPart: say(
    'nhà tài trợ nâng hoặc công bố ngân sách',
    '資金提供者が予算を定める',
    'the funder tells or raises its budget',
  ),
  decideApplicationPart: say('nhà tài trợ quyết định', '資金提供者が決定する', 'the funder decides'),
  'reviseDecision FUNDER': say('nhà tài trợ quyết định lại', '資金提供者が再決定する', 'the funder decides anew'),
  reviseDecision: say('nhà tài trợ kia quyết định lại', '他の資金提供者が再決定する', 'the other funder decides anew'),
};

const NOTHING = say('Không còn bước nào.', '次の手続きはない。', 'Nothing more can be done.');

/** Why a part blocks its application, since when, and what is next, in a sentence or two. */
export function explainBlocking(
  {
    reason,
    since,
    reviews,
    next,
  }: {
    readonly reason: BlockingReason;
    /** `YYYY-MM-DD`; null when unknown. */
    readonly since: string | null;
    /** Of how many reviews so many are in; null when not told. */
    readonly reviews: { readonly submitted: number; readonly needed: number } | null;
    readonly next: Step | null;
  },
  locale: Locale,
): string {
  const count = reason === 'REVIEWS_MISSING' && reviews ? ` (${reviews.submitted}/${reviews.needed})` : '';
  const dated = since === null ? '' : { vi: ` từ ${since}`, ja: `(${since}から)`, en: ` since ${since}` }[locale];
  const end = locale === Locale.JA ? '。' : '. ';
  return `${REASONS[reason][locale]}${count}${dated}${end}${next === null ? NOTHING[locale] : tellStep(next, locale)}`;
}

function tellStep({ action, by }: Step, locale: Locale): string {
  const wording = STEPS[`${action} ${by}`] ?? STEPS[action ?? by];
  const step = wording?.[locale] ?? '';
  return { vi: `Bước tiếp theo: ${step}.`, ja: `次の手続き:${step}。`, en: `Next: ${step}.` }[locale];
}
