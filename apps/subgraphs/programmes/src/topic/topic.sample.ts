import type { UpsertRow } from '@kakehashi/database';
import type { TopicRow } from '@kakehashi/sample';
import { nameColumns } from '@kakehashi/subgraph';

/** A topic of the sample as columns of its table. */
export function topicColumns(row: TopicRow): UpsertRow {
  return {
    id: row.id,
    ...nameColumns(row.names),
    scheme: row.scheme,
    code: row.code,
    parent_id: row.parentId,
    provenance: row.provenance,
  };
}

/**
 * The topics of a thing of the sample as columns of the table of its links.
 *
 * @param column the column that holds the thing's id
 */
export function topicLinkColumns(
  column: string,
  { id, topicIds }: { readonly id: string; readonly topicIds: readonly string[] },
): UpsertRow[] {
  return topicIds.map((topicId, position) => ({ [column]: id, topic_id: topicId, position }));
}
