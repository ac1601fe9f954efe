import type { UpsertRow } from '@kakehashi/database';

/** The topics that somebody gives to a thing as rows of its table of topics, in the order given. */
export function topicLinks(topics: readonly string[]): UpsertRow[] {
  return topics.map((topic, position) => ({ topic_id: topic, position }));
}
