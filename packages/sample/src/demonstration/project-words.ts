import { texts } from '../localized-texts';
import type { TopicRow } from '../rows';
import type { LocalizedTexts } from '../values';
import { topicName } from './topic-choice';

/** What projects and challenges are for. */
export interface Application {
  readonly vi: string;
  readonly ja: string;
  readonly en: string;
}

export const applications: readonly Application[] = (
  [
    ['dự báo lũ lụt', '洪水予測', 'flood forecasting'],
    ['canh tác lúa', '稲作', 'rice farming'],
    ['chăm sóc người cao tuổi', '高齢者介護', 'elderly care'],
    ['nhà máy thông minh', 'スマート工場', 'smart factories'],
    ['giao thông đô thị', '都市交通', 'urban traffic'],
    ['logistics cảng biển', '港湾物流', 'port logistics'],
    ['nuôi trồng thủy sản', '水産養殖', 'aquaculture'],
    ['tiết kiệm năng lượng', '省エネルギー', 'energy saving'],
    ['quan trắc chất lượng không khí', '大気質監視', 'air quality monitoring'],
    ['chẩn đoán sớm', '早期診断', 'early diagnosis'],
    ['ứng phó thiên tai', '災害対応', 'disaster response'],
    ['học ngoại ngữ', '語学学習', 'language learning'],
    ['an toàn thực phẩm', '食品安全', 'food safety'],
    ['phân loại rác thải', '廃棄物分別', 'waste sorting'],
    ['bảo trì công trình', '構造物保全', 'building maintenance'],
    ['xử lý nước', '水処理', 'water treatment'],
  ] as const
).map(([vi, ja, en]) => ({ vi, ja, en }));

/** A project's title in three languages. */
export function projectTitles(topic: TopicRow, application: Application): LocalizedTexts {
  return texts({
    vi: `Ứng dụng ${topicName(topic, 'vi')} trong ${application.vi}`,
    ja: `${application.ja}における${topicName(topic, 'ja')}の応用`,
    en: capitalised(`${topicName(topic, 'en')} for ${application.en}`),
  });
}

/** A challenge's title in three languages. */
export function challengeTitles(topic: TopicRow, application: Application): LocalizedTexts {
  return texts({
    vi: `Cần giải pháp ${topicName(topic, 'vi')} cho ${application.vi}`,
    ja: `${application.ja}のための${topicName(topic, 'ja')}の解決策を募集`,
    en: `Wanted: a solution in ${topicName(topic, 'en')} for ${application.en}`,
  });
}

/** The first letter as at the beginning of a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
