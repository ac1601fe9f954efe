import type { BenchSystem } from '../bench-system';
import { printTable } from '../report';

/** Shapes of queries; each is asked for few and for many rows and must cost the same number of statements. */
const SHAPES: Readonly<Record<string, string>> = {
  'people with their organisations': `query($n: Int) { people(first: $n) {
    totalCount nodes { displayName affiliations { organisation { displayName } } languages { lang level } } } }`,
  'organisations with people and awards': `query($n: Int) { organisations(first: $n) {
    nodes { displayName people(first: 3) { nodes { displayName } } fundingReceived(first: 3) { totalCount nodes { title } } } } }`,
  'awards with funders and projects': `query($n: Int) { awards(first: $n) {
    nodes { title commitments { money { amount currency } funder { displayName } } project { title topics { displayName } } } } }`,
  'topics with experts': `query($n: Int) { topics(first: $n) {
    nodes { displayName experts(first: 3) { totalCount nodes { displayName } } } } }`,
};

/** Counts subgraph calls and SQL statements for 5 and for 100 rows of each shape. */
export async function tellStatements(system: BenchSystem): Promise<void> {
  const rows: string[][] = [];
  for (const [name, query] of Object.entries(SHAPES)) {
    const cells = await Promise.all([5, 100].map(async (n) => describe(await system.cost(query, { n }))));
    rows.push([name, ...cells, cells[0] === cells[1] ? 'same' : 'DIFFERS']);
  }
  printTable('Calls → SQL statements of each subgraph', ['query', '5 rows', '100 rows', ''], rows);
}

function describe(cost: Awaited<ReturnType<BenchSystem['cost']>>): string {
  return Object.entries(cost)
    .map(([subgraph, { calls, statements }]) => `${subgraph} ${calls} → ${statements}`)
    .join(', ');
}
