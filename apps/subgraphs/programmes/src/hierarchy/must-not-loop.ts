import type { Act } from '@kakehashi/subgraph';

/** Tables of things that stand below others of their kind, with the column that tells below which. */
const HIERARCHIES = { programme: 'parent_id', event: 'parent_event_id', topic: 'parent_id' } as const;

/** Notes a fault when a thing is put below itself, or below something that is below it. */
export async function mustNotLoop(
  act: Act,
  table: keyof typeof HIERARCHIES,
  id: string,
  parent: string | null | undefined,
  field: string,
): Promise<void> {
  if (parent == null) return;
  const column = HIERARCHIES[table];
  const found: unknown[] = await act.manager.query(
    `WITH RECURSIVE above AS (
       SELECT id, ${column} AS parent FROM ${table} WHERE id = $1
       UNION SELECT t.id, t.${column} FROM ${table} t JOIN above ON t.id = above.parent
     )
     SELECT 1 FROM above WHERE id = $2`,
    [parent, id],
  );
  if (found.length > 0) act.fault('RULE_BROKEN', field, 'It must not be the thing itself, nor anything below it.');
}
