import type { RunningSystem } from './running-system';

/** Every change of people, as the API tells it to whoever reads on by himself. */
export async function allChanges(system: RunningSystem): Promise<unknown[]> {
  const query = `query ($after: String) { peopleChanges(first: 1000, after: $after) {
    nodes { position sequence type } pageInfo { hasNextPage endCursor } } }`;
  const changes: unknown[] = [];
  for (let after: string | null = null; ; ) {
    const { data } = await system.query(query, { after });
    const { nodes, pageInfo } = data.peopleChanges;
    changes.push(...nodes);
    if (!pageInfo.hasNextPage) return changes;
    after = pageInfo.endCursor;
  }
}
