import type { Parameters } from '@kakehashi/database';
import type { DataSource } from 'typeorm';
import { jointParts } from './co-funding-sql';

/** Funders of joint awards, and which fund together. */
export interface ReadNetwork {
  readonly awardCount: number;
  readonly nodeCount: number;
  readonly nodes: readonly { readonly id: string; readonly awardCount: number; readonly coFunderCount: number }[];
  readonly edgeCount: number;
  readonly edges: readonly ReadEdge[];
}

/** Two funders of the same awards. */
export interface ReadEdge {
  readonly from: string;
  readonly to: string;
  readonly awardCount: number;
  readonly firstOn: string;
  readonly lastOn: string;
}

/** An amount that one funder of an edge gave. */
export interface ReadShare {
  readonly from: string;
  readonly to: string;
  readonly funder: string;
  readonly currency: string;
  readonly minorUnits: string;
  readonly on: string;
}

/** How much of a network is read. */
interface Bounds {
  /** The funder in the middle; null for all. */
  readonly of: string | null;
  readonly mostNodes: number;
  readonly mostEdges: number;
}

/** Reads funders and edges in one statement, so that they agree. */
export async function readNetwork(
  database: DataSource,
  condition: string,
  parameters: Parameters,
  { of, mostNodes, mostEdges }: Bounds,
): Promise<ReadNetwork> {
  const middle = parameters.add(of, 'text');
  const [row]: [ReadNetwork] = await database.query(
    `WITH ${jointParts(condition)}, near AS MATERIALIZED (
       SELECT DISTINCT other.funder FROM funded own JOIN funded other USING (award_id)
       WHERE ${middle} IS NULL OR own.funder = ${middle}
     ), node AS MATERIALIZED (
       SELECT own.funder, count(DISTINCT own.award_id)::integer AS awards, (count(DISTINCT other.funder) - 1)::integer AS others
       FROM near JOIN funded own USING (funder) JOIN funded other USING (award_id) GROUP BY 1
     ), kept AS MATERIALIZED (
       SELECT *, row_number() OVER (ORDER BY funder = ${middle} DESC NULLS LAST, awards DESC, funder) AS place FROM node
       ORDER BY place LIMIT ${mostNodes}
     ), edge AS MATERIALIZED (
       SELECT a.funder AS one, b.funder AS other, count(*)::integer AS awards, min(a.decided_on) AS first_on, max(a.decided_on) AS last_on
       FROM funded a JOIN funded b ON b.award_id = a.award_id AND a.funder < b.funder COLLATE "C"
       WHERE a.funder IN (SELECT funder FROM kept) AND b.funder IN (SELECT funder FROM kept) GROUP BY 1, 2
     )
     SELECT
       (SELECT count(DISTINCT award_id)::integer FROM funded WHERE ${middle} IS NULL OR funder = ${middle}) AS "awardCount",
       (SELECT count(*)::integer FROM node) AS "nodeCount",
       (SELECT coalesce(json_agg(json_build_object('id', funder, 'awardCount', awards, 'coFunderCount', others) ORDER BY place), '[]')
        FROM kept) AS nodes,
       (SELECT count(*)::integer FROM edge) AS "edgeCount",
       (SELECT coalesce(json_agg(json_build_object('from', one, 'to', other, 'awardCount', awards,
          'firstOn', first_on, 'lastOn', last_on) ORDER BY awards DESC, one, other), '[]')
        FROM (SELECT * FROM edge ORDER BY awards DESC, one, other LIMIT ${mostEdges}) heaviest) AS edges`,
    parameters.values,
  );
  return row;
}

/** Reads every amount of some edges, for sums that are exact to the minor unit. */
export async function readShares(
  database: DataSource,
  condition: string,
  parameters: Parameters,
  edges: readonly ReadEdge[],
): Promise<ReadShare[]> {
  const from = parameters.add(
    edges.map((edge) => edge.from),
    'text[]',
  );
  const to = parameters.add(
    edges.map((edge) => edge.to),
    'text[]',
  );
  return database.query(
    `WITH ${jointParts(condition)}
     SELECT e."from", e."to", part.funder, part.currency, part.minor_units AS "minorUnits", part.decided_on::text AS on
     FROM unnest(${from}, ${to}) AS e("from", "to")
       JOIN funded a ON a.funder = e."from" JOIN funded b ON b.award_id = a.award_id AND b.funder = e."to"
       JOIN part ON part.award_id = a.award_id AND part.funder IN (e."from", e."to")
     ORDER BY part.currency, part.decided_on`,
    parameters.values,
  );
}
