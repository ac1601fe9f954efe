import { setTimeout } from 'node:timers/promises';
import type { Api } from '../api';
import type { BenchSystem } from '../bench-system';
import { interleave } from '../interleave';
import { printTable } from '../report';
import type { Table } from '../suite';

const GOAL_MS = 400;
const GOAL_OF_GATEWAY = 1.2;

/** A question about all awards, and the same by hand. */
interface Question {
  readonly name: string;
  readonly query: string;
  readonly sql: string;
}

const USUAL = 'SUM, AVERAGE, MINIMUM, MAXIMUM';

const statisticsOf = (
  given: string,
  measures = USUAL,
) => `{ awardStatistics(${given}, in: "USD", measures: [${measures}]) {
  groups { keys { value } count sum { amount } average { amount } median { amount } minimum { amount } maximum { amount } unconverted } } }`;

/** What an amount in yen or dong is in dollars on the day of its award, by rates of dollars alone, rounded by PostgreSQL. */
const RATES = `rate AS MATERIALIZED (
    SELECT day.day, quote.quote AS currency, (SELECT r.rate FROM exchange_rate r WHERE r.base = 'USD' AND r.quote = quote.quote
      AND r.rate_on BETWEEN day.day - 92 AND day.day ORDER BY r.rate_on DESC LIMIT 1) AS rate
    FROM (SELECT DISTINCT decided_on AS day FROM award) day CROSS JOIN (VALUES ('VND'), ('JPY')) quote(quote))`;
const VALUE = `sum(CASE WHEN a.currency = 'USD' THEN a.amount_minor_units ELSE round(a.amount * 100 / r.rate) END) AS value`;
const AMOUNTS = `award_commitment a JOIN award t ON t.id = a.award_id LEFT JOIN rate r ON r.currency = a.currency AND r.day = t.decided_on`;
const FIGURES = 'count(*), sum(value), avg(value), min(value), max(value)';

const QUESTIONS: readonly Question[] = [
  {
    name: 'country of funder, year, status',
    query: statisticsOf('groupBy: [FUNDER_COUNTRY, DECIDED_YEAR, STATUS]'),
    sql: `WITH ${RATES}, amount AS (SELECT a.award_id, o.country, ${VALUE} FROM ${AMOUNTS}
        LEFT JOIN organisation_copy o ON o.id = a.funder_organisation_id GROUP BY 1, 2)
      SELECT country, extract(year FROM t.decided_on), t.status, ${FIGURES}
      FROM award t LEFT JOIN amount ON amount.award_id = t.id GROUP BY 1, 2, 3`,
  },
  {
    name: 'scheme, year, status',
    query: statisticsOf('groupBy: [SCHEME, DECIDED_YEAR, STATUS]'),
    sql: `WITH ${RATES}, amount AS (SELECT a.award_id, ${VALUE} FROM ${AMOUNTS} GROUP BY 1)
      SELECT t.funding_scheme_id, extract(year FROM t.decided_on), t.status, ${FIGURES}
      FROM award t LEFT JOIN amount ON amount.award_id = t.id GROUP BY 1, 2, 3`,
  },
  {
    name: 'topic, year',
    query: statisticsOf('groupBy: [TOPIC, DECIDED_YEAR]'),
    sql: `WITH ${RATES}, amount AS (SELECT a.award_id, ${VALUE} FROM ${AMOUNTS} GROUP BY 1)
      SELECT l.topic_id, extract(year FROM t.decided_on), ${FIGURES}
      FROM award t LEFT JOIN award_topic l ON l.award_id = t.id LEFT JOIN amount ON amount.award_id = t.id GROUP BY 1, 2`,
  },
  {
    name: 'scheme, year, status, with the median',
    query: statisticsOf('groupBy: [SCHEME, DECIDED_YEAR, STATUS]', `${USUAL}, MEDIAN`),
    sql: `WITH ${RATES}, amount AS (SELECT a.award_id, ${VALUE} FROM ${AMOUNTS} GROUP BY 1)
      SELECT t.funding_scheme_id, extract(year FROM t.decided_on), t.status, ${FIGURES}, percentile_cont(0.5) WITHIN GROUP (ORDER BY value)
      FROM award t LEFT JOIN amount ON amount.award_id = t.id GROUP BY 1, 2, 3`,
  },
  {
    name: 'cost of outcomes by kind, scheme, year',
    query: `{ outcomeCostStatistics(groupBy: [KIND, SCHEME, DECIDED_YEAR], in: "USD") {
      groups { keys { value } awards outcomes sum { amount } costPerOutcome { amount } unconverted } } }`,
    sql: `WITH ${RATES}, amount AS (SELECT a.award_id, ${VALUE} FROM ${AMOUNTS} GROUP BY 1),
      came AS (SELECT t.id, o.id AS outcome, o.kind FROM award t JOIN outcome_copy o ON o.award_id = t.id
        UNION SELECT t.id, o.id, o.kind FROM award t JOIN outcome_copy o ON o.project_id = t.project_id),
      base AS (SELECT t.id, came.outcome, came.kind, t.funding_scheme_id, extract(year FROM t.decided_on) AS year
        FROM award t LEFT JOIN came ON came.id = t.id),
      money AS (SELECT kind, funding_scheme_id, year, count(*), sum(value) FROM (SELECT DISTINCT id, kind, funding_scheme_id, year FROM base) one
        LEFT JOIN amount ON amount.award_id = one.id GROUP BY 1, 2, 3),
      counted AS (SELECT kind, funding_scheme_id, year, count(DISTINCT outcome) AS outcomes FROM base GROUP BY 1, 2, 3)
      SELECT money.*, outcomes FROM money JOIN counted USING (funding_scheme_id, year)
      WHERE money.kind IS NOT DISTINCT FROM counted.kind`,
  },
];

/** How long columns may take to be read, and how often it is looked whether they are. */
const PATIENCE_MS = 120_000;
const LOOK_MS = 2_000;

/**
 * Asks until columns are held, as after minutes of use: a subgraph that has just started reads them, and adds up by SQL meanwhile.
 *
 * @returns how long the first answer took, in milliseconds
 */
async function warmUp(funding: Api, question: Question): Promise<number> {
  const time = async () => {
    const begun = performance.now();
    await funding.query(question.query);
    return performance.now() - begun;
  };
  const first = await time();
  for (let took = first, waited = 0; took > GOAL_MS && waited < PATIENCE_MS; waited += LOOK_MS) {
    await setTimeout(LOOK_MS);
    took = await time();
  }
  return first;
}

/** Statistics of all awards in one currency: through the gateway, at the subgraph, and by SQL written by hand. */
async function benchStatistics(system: BenchSystem, rounds: number): Promise<void> {
  const [{ count } = { count: '0' }] = await system.sql<{ count: string }>('funding', 'SELECT count(*) FROM award');
  const funding = system.subgraph('funding');
  const measured: string[][] = [];
  for (const question of QUESTIONS) {
    const { name, query, sql } = question;
    const first = await warmUp(funding, question);
    const times = await interleave(
      [
        { name: 'gateway', run: () => system.gateway.query(query) },
        { name: 'subgraph', run: () => funding.query(query) },
        { name: 'sql', run: () => system.sql('funding', sql) },
      ],
      rounds,
      1,
    );
    const median = (of: string) => times.get(of)?.median ?? Number.NaN;
    const ofGateway = median('gateway') / median('subgraph');
    measured.push([
      name,
      first.toFixed(0),
      median('gateway').toFixed(0),
      median('subgraph').toFixed(0),
      median('sql').toFixed(0),
      (median('subgraph') / median('sql')).toFixed(2),
      `${ofGateway.toFixed(2)}, ≤ ${GOAL_OF_GATEWAY}: ${ofGateway <= GOAL_OF_GATEWAY ? 'reached' : 'MISSED'}`,
      `≤ ${GOAL_MS} ms: ${median('subgraph') <= GOAL_MS ? 'reached' : 'MISSED'}`,
    ]);
  }
  printTable(
    `Statistics of ${count} awards in one currency; medians`,
    [
      'by',
      'first ms#',
      'gateway ms#',
      'subgraph ms#',
      'by hand ms#',
      'subgraph / by hand#',
      'gateway / subgraph',
      'goal',
    ],
    measured,
  );
}

/** Counts and sums over whole lists, against the same by hand. */
export const statistics: Readonly<Record<string, Table>> = {
  awards: (system, rounds) => benchStatistics(system, Math.max(6, Math.ceil(rounds / 5))),
};
