import { createId, type UpsertCount, upsertRows } from '@kakehashi/database';
import { RecordError } from '@kakehashi/record-file';
import type { ExternalId, LocalizedText, Provenance } from '@kakehashi/shared-types';
import { nameColumns } from '@kakehashi/subgraph';
import type { EntityManager } from 'typeorm';
import { Topic } from './topic.entity';
import type { TopicScheme } from './topic.enum';

/** A topic of a classification that is imported. */
export interface ClassifiedTopic {
  readonly code: string;
  /** Code of the topic directly above it, in the same scheme; null for a root. */
  readonly parentCode: string | null;
  readonly names: readonly LocalizedText[];
  readonly description: readonly LocalizedText[];
  readonly externalIds: readonly ExternalId[];
  readonly provenance: Provenance;
}

/**
 * Writes topics of one scheme, all of one level: those above them must be there. A topic is known by scheme and code. One
 * that another source recorded stays as it is.
 *
 * @throws RecordError when the topic above one is not there
 */
export async function writeTopics(
  manager: EntityManager,
  scheme: TopicScheme,
  topics: readonly ClassifiedTopic[],
): Promise<UpsertCount> {
  const known = await readKnown(manager, scheme, topics);
  const rows = topics
    .filter(({ code, provenance }) => (known.get(code)?.source ?? provenance.source) === provenance.source)
    .map(({ code, parentCode, names, description, externalIds, provenance }) => ({
      id: createId(),
      ...nameColumns(names),
      scheme,
      code,
      parent_id: parentCode === null ? null : parentId(known, code, parentCode),
      description,
      external_ids: externalIds,
      provenance,
    }));
  const written = await upsertRows(manager, Topic, rows, { key: ['code', 'scheme'] });
  return { ...written, unchanged: written.unchanged + topics.length - rows.length };
}

interface KnownTopic {
  readonly id: string;
  readonly code: string;
  readonly source: string;
}

async function readKnown(
  manager: EntityManager,
  scheme: TopicScheme,
  topics: readonly ClassifiedTopic[],
): Promise<Map<string, KnownTopic>> {
  const rows: KnownTopic[] = await manager.query(
    `SELECT id, code, provenance ->> 'source' AS source FROM topic WHERE scheme = $1 AND code = ANY($2)`,
    [scheme, topics.flatMap(({ code, parentCode }) => (parentCode === null ? [code] : [code, parentCode]))],
  );
  return new Map(rows.map((row) => [row.code, row]));
}

function parentId(known: ReadonlyMap<string, KnownTopic>, code: string, parentCode: string): string {
  const parent = known.get(parentCode);
  if (parent === undefined)
    throw new RecordError(code, `must be below a topic that is there, but "${parentCode}" is not`);
  return parent.id;
}
