import type { DataSource } from 'typeorm';
import type { CollaborationKind } from './collaboration.enum';
import type { Party } from './tie-graph';
import { countsAs, isPartyTold, overlap, type TieScope } from './tie-scope';

/** How closely two parties work together. */
export interface WeightedEdge {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  readonly linkCount: number;
  readonly startsOn: string | null;
  readonly endsBefore: string | null;
  readonly kinds: readonly CollaborationKind[];
}

/** The first of many, and how many there are. */
export interface FirstOf<T> {
  readonly first: readonly T[];
  readonly count: number;
}

/**
 * Reads who stands around parties, as far as whoever asks may see it. What a thing counts is 1 / (n - 1), n being how many parties it joins that they
 * may see: a paper of two says more than an event of a thousand (Newman, 2001).
 */
export class TieNetwork {
  /** The parties of `member` whom the asker may see; looked up once for each, not for each tie. */
  private readonly shown: string;

  constructor(
    private readonly database: DataSource,
    private readonly scope: TieScope,
  ) {
    this.shown = `shown AS MATERIALIZED (
      SELECT b.party_id FROM (SELECT DISTINCT party_id, is_person FROM member OFFSET 0) b WHERE ${isPartyTold('b', scope)})`;
  }

  /**
   * The neighbours of parties that are none of `known`, first those with whom they share things that count most, of equals by id.
   *
   * @param most how many are read; all are counted
   */
  async beside(parties: readonly string[], known: readonly string[], most: number): Promise<FirstOf<Party>> {
    const [row]: [FirstOf<Party>] = await this.database.query(
      `WITH near AS MATERIALIZED (
         SELECT a.thing_id, range_agg(daterange(a.starts_on, a.ends_before)) AS days
         FROM derived.tie a WHERE a.party_id = ANY($1::uuid[]) AND ${countsAs('a', this.scope)} GROUP BY a.thing_id
       ), member AS MATERIALIZED (
         SELECT b.thing_id, b.party_id, b.is_person, bool_or(near.days && daterange(b.starts_on, b.ends_before)) AS is_joined
         FROM near JOIN derived.tie b USING (thing_id) WHERE ${countsAs('b', this.scope)} GROUP BY 1, 2, 3
       ), ${this.shown}, told AS MATERIALIZED (
         SELECT member.* FROM member JOIN shown USING (party_id)
       ), thing AS (
         SELECT thing_id, count(*) AS parties FROM told GROUP BY 1
       ), beside AS MATERIALIZED (
         SELECT party_id AS id, is_person AS "isPerson", sum(1.0 / (parties - 1)) AS weight
         FROM told JOIN thing USING (thing_id)
         WHERE is_joined AND parties > 1 AND party_id <> ALL($2::uuid[]) GROUP BY 1, 2
       )
       SELECT (SELECT count(*)::integer FROM beside) AS count, (
         SELECT coalesce(json_agg(json_build_object('id', id, 'isPerson', "isPerson") ORDER BY weight DESC, id), '[]')
         FROM (SELECT * FROM beside ORDER BY weight DESC, id LIMIT ${most}) kept) AS first`,
      [parties, known],
    );
    return row;
  }

  /** The edges among parties, the heaviest first, of equals by the ids of their ends, of which the smaller is `from`. */
  async among(parties: readonly string[], most: number): Promise<FirstOf<WeightedEdge>> {
    const day = (sql: string) => `CASE WHEN isfinite(${sql}) THEN to_char(${sql}, 'YYYY-MM-DD') END`;
    const rows: (WeightedEdge & { count: number })[] = await this.database.query(
      `WITH tied AS MATERIALIZED (
         SELECT * FROM derived.tie a WHERE a.party_id = ANY($1::uuid[]) AND ${countsAs('a', this.scope)}
       ), member AS MATERIALIZED (
         SELECT DISTINCT b.thing_id, b.party_id, b.is_person
         FROM (SELECT thing_id FROM tied GROUP BY 1 HAVING count(DISTINCT party_id) > 1) shared
           JOIN derived.tie b USING (thing_id)
         WHERE ${countsAs('b', this.scope)}
       ), ${this.shown}, thing AS MATERIALIZED (
         SELECT thing_id, count(*) AS parties FROM member JOIN shown USING (party_id) GROUP BY 1
       ), pair AS (
         SELECT a.party_id AS "from", b.party_id AS "to", a.thing_id, min(a.kind) AS kind,
           min(greatest(a.starts_on, b.starts_on)) AS starts_on, max(least(a.ends_before, b.ends_before)) AS ends_before
         FROM tied a JOIN tied b USING (thing_id)
         WHERE a.party_id < b.party_id AND ${overlap('a', 'b')} GROUP BY 1, 2, 3
       )
       SELECT "from", "to", sum(1.0 / (thing.parties - 1))::float8 AS weight, count(*)::integer AS "linkCount",
         ${day('min(starts_on)')} AS "startsOn", ${day('max(ends_before)')} AS "endsBefore",
         array_agg(DISTINCT kind ORDER BY kind) AS kinds, (count(*) OVER ())::integer AS count
       FROM pair JOIN thing USING (thing_id) GROUP BY 1, 2
       ORDER BY sum(1.0 / (thing.parties - 1)) DESC, 1, 2 LIMIT ${most}`,
      [parties],
    );
    return { first: rows, count: rows[0]?.count ?? 0 };
  }
}
