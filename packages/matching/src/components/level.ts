import { Locale } from '@kakehashi/shared-types';
import type { Component } from '../component';
import { topicName, type Wording } from '../explanation';
import { strongestFor } from '../known-for';
import { mean } from '../mean';

const WORDS: Readonly<Record<string, Wording>> = {
  AUTHORITY: { vi: 'chuyên gia đầu ngành', ja: '第一人者', en: 'authority' },
  EXPERT: { vi: 'chuyên gia', ja: '専門家', en: 'expert' },
  WORKING: { vi: 'đang làm việc', ja: '実務経験', en: 'works with it' },
  AWARENESS: { vi: 'biết sơ qua', ja: '基礎知識', en: 'knows what it is about' },
};

const NOTHING: Wording = {
  vi: 'Không biết chủ đề nào gần.',
  ja: '近い分野の専門なし。',
  en: 'Knows nothing near it.',
};

/** The mean, over the topics of the challenge, of closeness times level in the topic that serves it most. */
export const level: Component = {
  name: 'LEVEL',
  value: (candidate, needs) => mean(strongestFor(candidate, needs).map(({ closeness, level }) => closeness * level)),
  explain: (candidate, needs, locale) => {
    const known = new Map(
      strongestFor(candidate, needs).flatMap(({ known }) => (known ? [[known.topicId, known]] : [])),
    );
    const told = [...known.values()].map(({ topicId, level, years }) => {
      const name = topicName(needs, topicId, locale);
      const word = WORDS[level]?.[locale] ?? level;
      return {
        vi: `${name}: ${word}, ${years} năm`,
        ja: `${name}：${word}、${years}年`,
        en: `${name}: ${word}, ${yearsOf(years)}`,
      }[locale];
    });
    return told.length === 0 ? NOTHING[locale] : told.join(locale === Locale.JA ? '／' : '; ');
  },
};

function yearsOf(years: number): string {
  return years === 1 ? '1 year' : `${years} years`;
}
