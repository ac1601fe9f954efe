import { chooseText, type Locale } from '@kakehashi/shared-types';
import type { Needs } from './needs';

/** A sentence in each language that there is. */
export type Wording = Readonly<Record<Locale, string>>;

/** The name of a topic as it stands among what a challenge needs; its id where it has none. */
export function topicName({ topics }: Needs, topicId: string, locale: Locale): string {
  const names = topics.find((topic) => topic.topicId === topicId)?.names ?? [];
  return names.length === 0 ? topicId : chooseText(names, locale).value;
}
