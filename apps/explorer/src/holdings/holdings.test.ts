import { buildSchema, parse, validate } from 'graphql';
import { holdingRoots, holdingsQuery, nameOfFilled, readHoldings } from './holdings';

const SCHEMA = buildSchema(`
  type Query { people: [String] peopleHoldings(types: [String!]): Holdings fundingHoldings: Holdings! }
  type Holdings { types: [Holding!]! copies: [Copy!]! }
  type Copy { of: String! from: String! asOf: String behindSeconds: Int }
  type Holding { type: String! rows: Int! lastChangedAt: String sources: [Source!] filled: [Filled!] }
  type Source { source: String! rows: Int! oldestRetrievedAt: String newestRetrievedAt: String }
  type Filled { field: String! rows: Int! }
`);

describe('Holdings', () => {
  it('are asked of whoever tells them, in one question that fits the schema', () => {
    const roots = holdingRoots(SCHEMA);
    expect(roots).toEqual(['peopleHoldings', 'fundingHoldings']);
    expect(validate(SCHEMA, parse(holdingsQuery(roots)))).toEqual([]);
    expect(holdingRoots(buildSchema('type Query { a: Int }'))).toEqual([]);
  });

  it('are read though a subgraph does not answer', () => {
    const types = [{ type: 'Person', rows: 3, lastChangedAt: null, sources: [], filled: null }];
    const data = { peopleHoldings: { types, copies: [] }, fundingHoldings: null };
    expect(readHoldings(['peopleHoldings', 'fundingHoldings'], { data })).toEqual([
      { root: 'peopleHoldings', types, copies: [] },
      { root: 'fundingHoldings', types: null, copies: [] },
    ]);
  });

  it.each([
    ['hasOrcid', 'orcid'],
    ['country', 'country'],
    ['hasty', 'hasty'],
  ])('call %s %s', (field, name) => {
    expect(nameOfFilled(field)).toBe(name);
  });
});
