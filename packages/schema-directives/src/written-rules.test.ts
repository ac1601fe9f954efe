import type { Demand } from './demand';
import { readWrittenRules } from './written-rules';

const TYPES = 'type Query @on { a: Int @needs(scopes: [["x", "y"], ["z"]]) b: Int @policy(policies: [["p"]]) c: Int }';
const RULES: [string, Demand[]][] = [
  ['Query', [{ kind: 'authenticated' }]],
  ['Query.a', [{ kind: 'scopes', anyOf: [['x', 'y'], ['z']] }]],
];
const POLICY: [string, Demand[]] = ['Query.b', [{ kind: 'policies', anyOf: [['p']] }]];

describe('readWrittenRules', () => {
  it('reads what a supergraph links, each directive by itself', () => {
    const links = `@link(url: "https://specs.apollo.dev/authenticated/v0.1", import: [{name: "@authenticated", as: "@on"}])
      @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", as: "needs")`;
    expect(readWrittenRules(`schema ${links} { query: Query } ${TYPES}`)).toEqual(new Map(RULES));
    const third = '@link(url: "https://specs.apollo.dev/policy/v0.1")';
    expect(readWrittenRules(`schema ${links} ${third} { query: Query } ${TYPES}`)).toEqual(new Map([...RULES, POLICY]));
  });

  it('reads what a subgraph imports of federation, under its names', () => {
    const imports = '["@key", {name: "@authenticated", as: "@on"}, {name: "@requiresScopes", as: "@needs"}, "@policy"]';
    const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${imports})`;
    expect(readWrittenRules(`${link} ${TYPES}`)).toEqual(new Map([...RULES, POLICY]));
    const prefixed = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")';
    expect(readWrittenRules(`${prefixed} ${TYPES}`).size).toBe(0);
    expect(readWrittenRules(`${prefixed} type Query { a: Int @federation__authenticated }`).size).toBe(1);
  });

  it('reads nothing of directives that only have the names', () => {
    expect(readWrittenRules('type Query { a: Int @authenticated b: Int @policy(policies: [["p"]]) }').size).toBe(0);
  });
});
