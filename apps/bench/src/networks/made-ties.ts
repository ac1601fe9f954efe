import type { BenchSystem } from '../bench-system';

/** How many ties are made up. */
export const TIES = 1_000_000;
const PEOPLE = 250_000;
const ORGANISATIONS = 20_000;
const THINGS = 150_000;
/** Parties of whom nobody is joined to another part of the graph. */
const ISLANDS = 1_000;

const partyId = (number: string) => `md5('party ' || ${number})::uuid`;
const thingId = (number: string) => `md5('thing ' || ${number})::uuid`;

/**
 * Makes up ties of people and organisations, most of them near each other, in things of 2 to 8 parties and 150 events of some hundred to
 * 1,500; a few organisations are part of thousands of things. Nothing is random: the next run makes the same.
 */
export async function makeTies(system: BenchSystem): Promise<void> {
  const [{ count } = { count: '0' }] = await system.sql<{ count: string }>(
    'programmes',
    `SELECT count(*) FROM (SELECT 1 FROM derived.tie LIMIT ${TIES}) known`,
  );
  if (Number(count) >= TIES) return;
  process.stdout.write(`Making up ${TIES.toLocaleString('en')} ties; the next run finds them here.\n`);
  const run = (sql: string) => system.sql('programmes', sql);
  await run(`INSERT INTO person_copy (id, visibility)
    SELECT ${partyId('n')}, CASE WHEN n % 12 = 0 THEN 'PRIVATE' WHEN n % 12 = 1 THEN 'MEMBERS' ELSE 'PUBLIC' END
    FROM generate_series(1, ${PEOPLE + ISLANDS}) n ON CONFLICT DO NOTHING`);
  const roll = (salt: string) =>
    `(('x' || substr(md5(i || '${salt}'), 1, 8))::bit(32)::bigint & 2147483647) / 2147483648.0`;
  await run(`INSERT INTO derived.tie
    SELECT md5('tie ' || i)::uuid, ${thingId('thing')}, CASE WHEN thing <= 150 THEN 'EVENT' ELSE 'PROJECT' END,
      ${partyId('party')}, party <= ${PEOPLE}, 'PARTICIPANT', DATE '2010-01-01' + (thing % 5000)::integer,
      DATE '2010-01-01' + (thing % 5000)::integer + 700
    FROM (
      SELECT i, thing, CASE
          WHEN ${roll('kind')} < 0.2 THEN ${PEOPLE + ISLANDS} + 1 + floor(power(${roll('organisation')}, 3) * ${ORGANISATIONS})::bigint
          WHEN ${roll('near')} < 0.6 THEN 1 + (thing * 5 / 3 + floor(${roll('by')} * 60)::bigint) % ${PEOPLE}
          ELSE 1 + floor(${roll('far')} * ${PEOPLE})::bigint END AS party
      FROM (
        SELECT i, CASE WHEN i <= 80000 THEN 1 + floor(power(${roll('event')}, 1.5) * 150)::bigint
          ELSE 151 + floor(${roll('thing')} * ${THINGS})::bigint END AS thing
        FROM generate_series(1, ${TIES}) i
      ) tied
    ) made ON CONFLICT DO NOTHING`);
  await run(`INSERT INTO derived.tie
    SELECT md5('island ' || n)::uuid, ${thingId(`'island ' || n / 2`)}, 'PROJECT', ${partyId(`(${PEOPLE} + n)`)}, true, 'PARTICIPANT',
      '-infinity', 'infinity'
    FROM generate_series(1, ${ISLANDS}) n ON CONFLICT DO NOTHING`);
  await run('VACUUM ANALYZE derived.tie, person_copy');
}

/** Two parties between whom paths are looked for. */
export type Ends = readonly [from: string, to: string];

/** Kinds of pairs: how they are called, and some of each that are the same in every run. */
export async function pairs(system: BenchSystem, count: number): Promise<ReadonlyMap<string, readonly Ends[]>> {
  const ids = async (sql: string) => (await system.sql<{ id: string }>('programmes', sql)).map(({ id }) => id);
  const shown = (some: string) => `SELECT p.id FROM person_copy p WHERE p.visibility = 'PUBLIC'
    AND EXISTS (SELECT FROM derived.tie t WHERE t.party_id = p.id AND t.kind = 'PROJECT') ORDER BY md5(p.id || '${some}') LIMIT ${count}`;
  const [ones, others] = [await ids(shown('one')), await ids(shown('other'))];
  const hubs = await ids(
    `SELECT party_id AS id FROM derived.tie WHERE NOT is_person GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ${2 * count}`,
  );
  const delegates =
    await ids(`SELECT DISTINCT ON (md5(t.party_id || 'd')) t.party_id AS id FROM derived.tie t JOIN person_copy p ON p.id = t.party_id
    WHERE t.kind = 'EVENT' AND p.visibility = 'PUBLIC' ORDER BY md5(t.party_id || 'd') LIMIT ${count}`);
  const islands = await ids(`SELECT p.id FROM person_copy p WHERE p.visibility = 'PUBLIC'
    AND p.id IN (SELECT ${partyId(`(${PEOPLE} + n)`)} FROM generate_series(1, ${ISLANDS}) n) ORDER BY 1 LIMIT ${count}`);
  const pair = (from: readonly string[], to: readonly string[]) =>
    from.flatMap((one, at): Ends[] => (to[at] === undefined || to[at] === one ? [] : [[one, to[at]]]));
  return new Map([
    ['two people', pair(ones, others)],
    ['delegates of large events', pair(delegates, [...delegates].reverse())],
    ['two of the largest organisations', pair(hubs.slice(0, count), hubs.slice(count))],
    ['a person and a large organisation', pair(ones, hubs)],
    ['not connected', pair(ones, islands)],
  ]);
}
