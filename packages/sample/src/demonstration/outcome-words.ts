import { texts } from '../localized-texts';
import type { TopicRow } from '../rows';
import type { LocalizedTexts } from '../values';
import type { OutcomeKind } from '../vocabulary';
import type { Application } from './project-words';
import { topicName } from './topic-choice';

/** How the title of each kind of outcome is made, around a topic and what it is for. */
const PATTERNS: Readonly<Record<OutcomeKind, Application>> = {
  PUBLICATION: { vi: 'Nghiên cứu {t} cho {a}', ja: '{a}のための{t}の研究', en: 'A study of {t} for {a}' },
  PATENT: { vi: 'Thiết bị {a} dùng {t}', ja: '{t}を用いた{a}装置', en: 'Device for {a} that uses {t}' },
  STARTUP: { vi: 'Doanh nghiệp {t} cho {a}', ja: '{a}向け{t}ベンチャー', en: 'Young enterprise in {t} for {a}' },
  TECHNOLOGY_TRANSFER: {
    vi: 'Chuyển giao công nghệ {t} cho {a}',
    ja: '{a}のための{t}の技術移転',
    en: 'Transfer of {t} for {a}',
  },
  STANDARD: { vi: 'Tiêu chuẩn {t} trong {a}', ja: '{a}における{t}の規格', en: 'Standard on {t} in {a}' },
  DATASET: { vi: 'Bộ dữ liệu {t} cho {a}', ja: '{a}のための{t}データセット', en: 'Data set on {t} for {a}' },
};

/** An outcome's title in three languages. */
export function outcomeTitles(kind: OutcomeKind, topic: TopicRow, application: Application): LocalizedTexts {
  const title = (lang: 'vi' | 'ja' | 'en') =>
    PATTERNS[kind][lang].replace('{t}', topicName(topic, lang)).replace('{a}', application[lang]);
  return texts({ vi: title('vi'), ja: title('ja'), en: title('en') });
}
