import { Locale } from '@kakehashi/shared-types';
import type { Component } from '../component';
import { topicName } from '../explanation';
import { type KnownFor, nearestFor } from '../known-for';
import { mean } from '../mean';
import type { Needs } from '../needs';

/** The mean, over the topics of the challenge, of how close the nearest topic is that they know. */
export const topic: Component = {
  name: 'TOPIC',
  value: (candidate, needs) => mean(nearestFor(candidate, needs).map(({ closeness }) => closeness)),
  explain: (candidate, needs, locale) =>
    nearestFor(candidate, needs)
      .map((known) => tell(known, needs, locale))
      .join(locale === Locale.JA ? '、' : '; '),
};

function tell({ askedTopicId, known, closeness }: KnownFor, needs: Needs, locale: Locale): string {
  const asked = topicName(needs, askedTopicId, locale);
  if (!known) {
    return {
      vi: `${asked}: không biết chủ đề nào gần`,
      ja: `「${asked}」に近い分野なし`,
      en: `${asked}: nothing near it`,
    }[locale];
  }
  if (known.topicId === askedTopicId) {
    return { vi: `${asked}: am hiểu`, ja: `「${asked}」が専門`, en: `${asked}: known` }[locale];
  }
  const near = topicName(needs, known.topicId, locale);
  return {
    vi: `${asked}: biết chủ đề gần đó là ${near} (độ gần ${closeness})`,
    ja: `「${asked}」に近い「${near}」が専門（近さ ${closeness}）`,
    en: `${asked}: ${near} is near it (${closeness})`,
  }[locale];
}
