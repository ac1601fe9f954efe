import {
  type Conversion,
  convertedSql,
  type KeyedDimension,
  linkJoinsSql,
  type NamedDimension,
  type Parameters,
} from '@kakehashi/database';
import { awardOutcomes } from './outcome-cost-dimension';

/** What is asked of the cost of outcomes. */
export interface CostRequest {
  readonly dimensions: readonly NamedDimension[];
  /** SQL of the condition of the awards, the table being `t`. */
  readonly condition: string;
  /** Absent: nothing is added up. */
  readonly conversion?: Conversion | undefined;
  /** Whether the rates are told that were used, for which all commitments are looked at once more. */
  readonly hasRates: boolean;
  readonly mostGroups: number;
}

/**
 * The statement that groups awards with what came of them: a row for each group; without dimensions one for all.
 *
 * `found` are the awards, each once; `came` each with each outcome, once however it stands behind it; `money` what each promised, for
 * each combination of keys that stand on its commitments; `base` awards and outcomes with each combination of their keys, some more than once.
 */
export function outcomeCostSql(
  { dimensions, condition, conversion, hasRates, mostGroups }: CostRequest,
  parameters: Parameters,
): string {
  const placed = dimensions.map((dimension, index) => ({ ...dimension, key: `k${index}` }));
  const isOfOutcome = ({ name }: NamedDimension) => awardOutcomes.dimensions.some((one) => one.name === name);
  const ofCommitment = placed.filter(({ isOfAmount }) => isOfAmount);
  const ofOutcome = placed.filter(isOfOutcome);
  const ofAward = placed.filter((dimension) => !dimension.isOfAmount && !isOfOutcome(dimension));
  const list = (names: readonly string[]) => names.map((name) => `, ${name}`).join('');
  const keys = placed.map(({ key }) => key);
  const columns = list([
    ...ofAward.map(({ sql, key, through }) => (through ? key : `(${sql})::text AS ${key}`)),
    ...ofOutcome.map(({ key }) => `came.${key}`),
    ...ofCommitment.map(({ key }) => `money.${key}`),
  ]);
  const sameMoney = [
    'money.id = one.id',
    ...ofCommitment.map(({ key }) => `money.${key} IS NOT DISTINCT FROM one.${key}`),
  ];
  const group = keys.length === 0 ? '' : `GROUP BY ${keys.join(', ')} LIMIT ${mostGroups + 1}`;
  const names = placed.map(({ key, names: sql }) =>
    sql ? `(SELECT ${sql} FROM (SELECT g.${key} AS value) named)` : 'NULL::jsonb',
  );
  return `WITH found AS MATERIALIZED (
      SELECT t.id, t.project_id, t.programme_id, t.funding_scheme_id, t.decided_on FROM award t WHERE ${condition}
    ), came AS MATERIALIZED (${cameSql(ofOutcome)}), ${moneySql(ofCommitment, conversion, parameters)},
    base AS MATERIALIZED (
      SELECT t.id, came.outcome${columns} FROM found t LEFT JOIN came ON came.id = t.id ${linkJoinsSql(ofAward)}
      ${ofCommitment.length === 0 ? '' : 'LEFT JOIN money ON money.id = t.id'}
    ), one AS (
      SELECT id${list(keys)}, bool_or(outcome IS NOT NULL) AS has_outcome FROM base GROUP BY id${list(keys)}
    ), told AS (
      SELECT has_outcome, money.value, money.unconverted${list(keys.map((key) => `one.${key}`))}, NULL::uuid AS outcome
      FROM one LEFT JOIN money ON ${sameMoney.join(' AND ')}
      UNION ALL SELECT NULL, NULL, NULL${list(keys)}, outcome FROM (SELECT DISTINCT outcome${list(keys)} FROM base
        WHERE outcome IS NOT NULL) each
    ), grouped AS (SELECT ${FIGURES}${list(keys)} FROM told ${group})
    SELECT g.*, ARRAY[${keys.map((key) => `g.${key}`).join(', ')}]::text[] AS keys, ARRAY[${names.join(', ')}]::jsonb[] AS names,
      ${conversion && hasRates ? `(${conversion.ratesUsed})` : "'[]'::json"} AS rates FROM grouped g`;
}

/** SQL of each award with each outcome that came of it. */
function cameSql(ofOutcome: readonly KeyedDimension[]): string {
  const { from, on, id } = awardOutcomes;
  const columns = ofOutcome.map(({ sql, key }) => `, (${sql})::text AS ${key}`).join('');
  const each = on.map(
    (condition) => `SELECT t.id, ${id} AS outcome${columns} FROM found t JOIN ${from} ON ${condition}`,
  );
  return each.join(' UNION ALL ');
}

/** What is told of a group; rows of `told` are awards where `has_outcome` is known, else outcomes. */
const FIGURES = `count(has_outcome)::int AS awards, count(outcome)::int AS outcomes, sum(value)::text AS sum,
  (count(*) FILTER (WHERE NOT has_outcome))::int AS "awardsWithoutOutcome",
  (sum(value) FILTER (WHERE NOT has_outcome))::text AS "sumWithoutOutcome",
  (sum(value) FILTER (WHERE has_outcome))::text AS "sumBehind",
  (count(*) FILTER (WHERE has_outcome AND value IS NULL))::int AS "unknownBehind",
  (count(*) FILTER (WHERE NOT has_outcome AND value IS NULL))::int AS "unknownWithout",
  coalesce(sum(unconverted), 0)::int AS unconverted`;

/** SQL of the tables up to `money`: of each award the value of its commitments, null when one can not be converted. */
function moneySql(keys: readonly KeyedDimension[], conversion: Conversion | undefined, parameters: Parameters): string {
  const names = keys.map(({ key }) => `, ${key}`).join('');
  const columns = keys.map(({ sql, key }) => `, (${sql})::text AS ${key}`).join('');
  const joins = [...new Set(keys.flatMap(({ join }) => join ?? []))].join(' ');
  const commitments = `found f JOIN award_commitment commitment ON commitment.award_id = f.id ${joins}`;
  if (!conversion)
    return `money AS (SELECT DISTINCT f.id, NULL::numeric AS value, 0 AS unconverted${columns} FROM ${commitments})`;
  const to = parameters.add(conversion.currency, 'text');
  const day = 'fixed' in conversion.day ? parameters.add(conversion.day.fixed, 'date') : 'f.decided_on';
  const scale = `1e${conversion.decimals}`;
  return `day_asked AS (SELECT DISTINCT ${day} AS day FROM found f),
    ${conversion.factors(parameters)},
    used AS (SELECT DISTINCT unnest(factor.rates) AS id FROM found f JOIN award_commitment commitment ON commitment.award_id = f.id
      JOIN factor ON factor.currency = commitment.currency AND factor.day = ${day} WHERE commitment.currency <> ${to}),
    known AS MATERIALIZED (SELECT currency, day, numerator * ${scale} AS numerator, denominator,
        (numerator * ${scale} / denominator)::double precision AS factor FROM factor),
    fact AS (SELECT f.id${columns}, commitment.amount_minor_units AS minor_units, commitment.amount,
        commitment.currency = ${to} AS is_known, known.numerator, known.denominator,
        commitment.amount::double precision * known.factor AS near
      FROM ${commitments} LEFT JOIN known ON known.currency = commitment.currency AND known.day = ${day} OFFSET 0),
    money AS MATERIALIZED (SELECT id${names}, CASE WHEN count(*) = count(value) THEN sum(value) END AS value,
        count(*) - count(value) AS unconverted
      FROM (SELECT id${names}, CASE WHEN is_known THEN minor_units WHEN near IS NOT NULL
        THEN ${convertedSql('near', 'amount * numerator', 'denominator')} END AS value FROM fact OFFSET 0) each
      GROUP BY id${names})`;
}
