import type { DataSource } from 'typeorm';
import { countsAs, isPartyTold, overlap, type TieScope } from './tie-scope';

/** A person or an organisation. */
export interface Party {
  readonly id: string;
  readonly isPerson: boolean;
}

/** A step from one party to another that something joins. */
export interface Step {
  readonly from: string;
  readonly to: string;
}

/**
 * The graph of parties of which two are neighbours when both are tied to one thing at a time, as far as whoever asks may see it. A statement
 * costs what the ties of its parties and of their things are, never what pairs they make.
 */
export class TieGraph {
  /** The things to which the parties `$1` are tied, each with all the days on which some of them are. */
  private readonly near: string;

  constructor(
    private readonly database: DataSource,
    private readonly scope: TieScope,
  ) {
    this.near = `near AS MATERIALIZED (
      SELECT a.thing_id, range_agg(daterange(a.starts_on, a.ends_before)) AS days
      FROM derived.tie a WHERE a.party_id = ANY($1::uuid[]) AND ${countsAs('a', scope)} GROUP BY a.thing_id)`;
  }

  /** Those of some parties who are there for whoever asks: somebody or some organisation of which they may be told. */
  told(parties: readonly string[]): Promise<Party[]> {
    const { asker } = this.scope;
    return this.database.query(
      `SELECT party_id AS id, is_person AS "isPerson" FROM (
         SELECT id AS party_id, false AS is_person FROM organisation_copy WHERE id = ANY($1::uuid[])
         UNION SELECT id, true FROM person_copy WHERE id = ANY($1::uuid[])
         UNION SELECT party_id, is_person FROM derived.tie WHERE party_id = ANY($1::uuid[])
       ) b WHERE ${isPartyTold('b', { asker })}`,
      [parties],
    );
  }

  /** How many ties some parties have, counted up to `most`: what it costs to find their neighbours goes by it. */
  async countTies(parties: readonly string[], most: number): Promise<number> {
    const [row]: [{ count: number }] = await this.database.query(
      `SELECT count(*)::integer AS count FROM (
         SELECT FROM derived.tie a WHERE a.party_id = ANY($1::uuid[]) AND ${countsAs('a', this.scope)} LIMIT ${most}
       ) counted`,
      [parties],
    );
    return row.count;
  }

  /** The neighbours of some parties and many of these themselves, in no order; no more than `most`. */
  neighbours(parties: readonly string[], most: number): Promise<string[]> {
    return this.read(
      `WITH ${this.near}
       -- Whether they are told of somebody is looked up once for each, not for each tie.
       SELECT b.party_id FROM (
         SELECT DISTINCT b.party_id, b.is_person FROM near JOIN derived.tie b USING (thing_id)
         WHERE near.days && daterange(b.starts_on, b.ends_before) AND ${countsAs('b', this.scope)} OFFSET 0
       ) b WHERE ${isPartyTold('b', this.scope)} LIMIT ${most}`,
      [parties],
    );
  }

  /** Those of `others` that are a neighbour of some of `parties`; the two have none in common. */
  joined(parties: readonly string[], others: readonly string[]): Promise<string[]> {
    return this.read(
      `WITH ${this.near}
       SELECT DISTINCT b.party_id FROM derived.tie b JOIN near USING (thing_id)
       WHERE b.party_id = ANY($2::uuid[]) AND near.days && daterange(b.starts_on, b.ends_before)
         AND ${countsAs('b', this.scope)}`,
      [parties, others],
    );
  }

  /** From each of `parties` the first steps to its neighbours among `others`, by id; no more than `most` of each. */
  steps(parties: readonly string[], others: readonly string[], most: number): Promise<Step[]> {
    return this.database.query(
      `SELECT "from", "to" FROM (
         SELECT "from", "to", row_number() OVER (PARTITION BY "from" ORDER BY "to") AS place FROM (
           SELECT DISTINCT a.party_id AS "from", b.party_id AS "to" FROM derived.tie a JOIN derived.tie b USING (thing_id)
           WHERE a.party_id = ANY($1::uuid[]) AND b.party_id = ANY($2::uuid[]) AND ${overlap('a', 'b')}
             AND ${countsAs('a', this.scope)} AND ${countsAs('b', this.scope)}
         ) step
       ) ranked WHERE place <= ${most} ORDER BY "from", "to"`,
      [parties, others],
    );
  }

  private async read(sql: string, parameters: unknown[]): Promise<string[]> {
    const rows: { party_id: string }[] = await this.database.query(sql, parameters);
    return rows.map(({ party_id }) => party_id);
  }
}
