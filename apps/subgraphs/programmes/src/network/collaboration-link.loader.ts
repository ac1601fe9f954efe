import { batchByKey, type SubgraphContext } from '@kakehashi/subgraph';
import type { CollaborationLink } from './collaboration-link.value';
import { within } from './network-arguments';
import type { Step } from './tie-graph';
import { countsAs, overlap, type TieScope } from './tie-scope';

/** Most links that are told of one pair. */
const MOST_LINKS = 20;

/** Two parties that are joined, by what counts. */
export interface JoinedPair extends Step {
  readonly scope: Omit<TieScope, 'asker'>;
}

/** What joins two parties: the newest links, and how many there are. */
export interface PairLinks {
  readonly links: readonly CollaborationLink[];
  readonly count: number;
}

/**
 * Key: a pair whose parties whoever asks may see. Value: what joins them, the newest first, of equals by id. All pairs of one tick
 * and scope share a statement. Lifetime: the request.
 */
export const linksOfPair = batchByKey<PairLinks, JoinedPair>(async (context, pairs) => {
  const scopes = new Map(pairs.map(({ scope }) => [JSON.stringify(scope), scope]));
  const found = new Map<JoinedPair, PairLinks>();
  for (const [key, scope] of scopes) {
    const asked = pairs.filter((pair) => JSON.stringify(pair.scope) === key);
    const rows: ({ pair: number; count: number } & CollaborationLink)[] = await context.database.query(
      readLinks({ ...scope, asker: context.asker }),
      [asked.map(({ from }) => from), asked.map(({ to }) => to)],
    );
    for (const [place, pair] of asked.entries()) {
      const links = rows.filter((row) => row.pair === place + 1);
      found.set(pair, { links, count: links[0]?.count ?? 0 });
    }
  }
  return pairs.map((pair) => found.get(pair) ?? { links: [], count: 0 });
});

/**
 * The newest links of a pair.
 *
 * @throws BAD_USER_INPUT for fewer than 1 or more than 20
 */
export async function firstLinks(
  context: SubgraphContext,
  pair: JoinedPair,
  first: number,
): Promise<readonly CollaborationLink[]> {
  const most = within('first', first, 1, MOST_LINKS);
  return (await context.loader(linksOfPair).load(pair)).links.slice(0, most);
}

function readLinks(scope: TieScope): string {
  const day = (sql: string) => `CASE WHEN isfinite(${sql}) THEN to_char(${sql}, 'YYYY-MM-DD') END`;
  return `SELECT p.pair::integer, l.* FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY p("from", "to", pair), LATERAL (
      SELECT a.thing_id AS "thingId", min(a.kind) AS kind,
        array_agg(DISTINCT a.role ORDER BY a.role) AS "fromRoles", array_agg(DISTINCT b.role ORDER BY b.role) AS "toRoles",
        ${day('min(greatest(a.starts_on, b.starts_on))')} AS "startsOn",
        ${day('max(least(a.ends_before, b.ends_before))')} AS "endsBefore",
        count(*) OVER ()::integer AS count
      FROM derived.tie a JOIN derived.tie b USING (thing_id)
      WHERE a.party_id = p."from" AND b.party_id = p."to" AND ${overlap('a', 'b')}
        AND ${countsAs('a', scope)} AND ${countsAs('b', scope)}
      GROUP BY a.thing_id
      ORDER BY min(greatest(a.starts_on, b.starts_on)) DESC, a.thing_id LIMIT ${MOST_LINKS}) l
    ORDER BY p.pair, l."startsOn" DESC NULLS LAST, l."thingId"`;
}
