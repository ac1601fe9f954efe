import { topics } from '../facts/topics';
import type { TopicRow } from '../rows';
import type { RowRandom } from './row-random';

/** What people know and projects are about: strategic technologies, and OECD fields of the second level. */
const technologies = topics.filter(({ scheme }) => scheme === 'STRATEGIC_TECHNOLOGY');
const fields = topics.filter(
  ({ scheme, code }) => scheme === 'OECD_FOS' && /^[123]\./.test(code) && !/Other/.test(nameOf(code)),
);

/** Draws different topics; seven of ten are strategic technologies. */
export function drawTopics(random: RowRandom, count: number): TopicRow[] {
  const found: TopicRow[] = [];
  while (found.length < count) {
    const topic = random.pick(random.percent(70) ? technologies : fields);
    if (!found.includes(topic)) found.push(topic);
  }
  return found;
}

/** A topic's name in one of the three languages; in Vietnamese and English as it stands within a sentence. */
export function topicName(topic: TopicRow, lang: 'vi' | 'ja' | 'en'): string {
  const name = topic.names.find((text) => text.lang === lang && text.kind === 'PRIMARY')?.value ?? topic.code;
  return lang !== 'ja' && /^.\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function nameOf(code: string): string {
  return topics.find((topic) => topic.code === code)?.names.find(({ lang }) => lang === 'en')?.value ?? '';
}
