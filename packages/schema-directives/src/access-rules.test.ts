import { buildSchema, parse } from 'graphql';
import { AccessRules } from './access-rules';
import { readWrittenRules } from './written-rules';

const LINK = `schema
  @link(url: "https://specs.apollo.dev/link/v1.0")
  @link(url: "https://specs.apollo.dev/authenticated/v0.1", as: "signedIn", for: SECURITY)
  @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", import: [{name: "@requiresScopes", as: "@needs"}])
{ query: Query }
directive @link(url: String, as: String, for: String, import: [String]) repeatable on SCHEMA
directive @signedIn on OBJECT | INTERFACE | FIELD_DEFINITION | SCALAR | ENUM
directive @needs(scopes: [[String!]!]!) on OBJECT | INTERFACE | FIELD_DEFINITION | SCALAR | ENUM
`;

describe('AccessRules', () => {
  const rulesOf = (sdl: string) => {
    const schema = buildSchema(LINK + sdl, { assumeValid: true });
    const rules = new AccessRules(schema, readWrittenRules(parse(LINK + sdl)));
    return (coordinate: string) => {
      const [type = '', field = ''] = coordinate.split('.');
      return rules.ofField(schema.getType(type) as never, field);
    };
  };
  const signedIn = { kind: 'authenticated' };

  it('reads directives under the names that the supergraph links them by', () => {
    const of = rulesOf('type Query { a: Int @signedIn b: Int @needs(scopes: [["x", "y"], ["z"]]) c: Int }');
    expect([of('Query.a'), of('Query.b'), of('Query.c')]).toEqual([
      [signedIn],
      [{ kind: 'scopes', anyOf: [['x', 'y'], ['z']] }],
      [],
    ]);
  });

  it('takes a rule of an interface for all its types when none of them explains it', () => {
    const of = rulesOf(`type Query { i: I } interface I @signedIn { a: Int } type A implements I { a: Int b: Int }`);
    expect([of('Query.i'), of('I.a'), of('A.a'), of('A.b'), of('I.__typename')]).toEqual(
      Array.from({ length: 5 }, () => [signedIn]),
    );
  });

  it('takes a rule of an interface that its types explain for what is asked of the interface alone', () => {
    const of = rulesOf(`type Query { i: I } interface I @signedIn { a: Int }
      type A implements I @signedIn { a: Int } type B implements I { a: Int }`);
    expect([of('Query.i'), of('I.a'), of('A.a'), of('B.a'), of('I.__typename')]).toEqual([
      [],
      [signedIn],
      [signedIn],
      [],
      [],
    ]);
  });

  it('takes what an interface’s field demands beyond its types for all of them', () => {
    const of = rulesOf(`type Query { i: I } interface I { a: Int @needs(scopes: [["x", "y"]]) }
      type A implements I { a: Int @needs(scopes: [["x"]]) } type B implements I { a: Int }`);
    const [x, both] = [
      { kind: 'scopes', anyOf: [['x']] },
      { kind: 'scopes', anyOf: [['x', 'y']] },
    ];
    expect([of('A.a'), of('B.a')]).toEqual([[x, both], [both]]);
  });

  it('takes scopes of types together for those of their interface', () => {
    const of = rulesOf(`type Query { i: I } interface I { a: Int @needs(scopes: [["x", "y"]]) }
      type A implements I { a: Int @needs(scopes: [["x"]]) } type B implements I { a: Int @needs(scopes: [["y"]]) }`);
    expect([of('A.a'), of('B.a')]).toEqual([
      [{ kind: 'scopes', anyOf: [['x']] }],
      [{ kind: 'scopes', anyOf: [['y']] }],
    ]);
  });
});
