import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import { usedByValues } from './used-by-values';
import { usedCoordinates } from './used-coordinates';

const schema = buildSchema(`
  type Query { people(where: PersonFilter, order: Order = ASC): [Named!]! }
  interface Named { name(locale: String): String }
  type Person implements Named { name(locale: String): String age: Int friends: [Person!] }
  input PersonFilter { name: TextFilter and: [PersonFilter!] order: Order }
  input TextFilter { contains: String in: [String!] }
  enum Order { ASC DESC }
`);

function useOf(text: string, operationName?: string) {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('no operation');
  return usedCoordinates(schema, document, operation);
}

describe('usedCoordinates', () => {
  it('names fields by the type that they are asked of, each once', () => {
    const { coordinates } = useOf(
      '{ people { name ... on Person { age friends { age name(locale: "vi") } } } __typename }',
    );
    expect([...coordinates]).toEqual([
      'Query.people',
      'Named.name',
      'Person.age',
      'Person.friends',
      'Person.name',
      'Person.name(locale:)',
    ]);
  });

  it('names arguments, fields of input objects and values of enums', () => {
    const { coordinates } = useOf(
      '{ people(where: { and: [{ name: { contains: "x" } }] }, order: DESC) { __typename } }',
    );
    expect([...coordinates]).toEqual([
      'Query.people',
      'Query.people(where:)',
      'PersonFilter.and',
      'PersonFilter.name',
      'TextFilter.contains',
      'Query.people(order:)',
      'Order.DESC',
    ]);
  });

  it('follows fragments of its own operation only, and leaves introspection out', () => {
    const text = `query A { people { ...F } __schema { types { name } } __type(name: "X") { name } } query B { people { ...G } }
      fragment F on Person { age friends { ...F2 } } fragment F2 on Person { name } fragment G on Named { name }`;
    const coordinates = [...useOf(text, 'A').coordinates];
    expect(coordinates).not.toContain('Named.name');
    expect(coordinates).toContain('Person.name');
    expect(coordinates.filter((coordinate) => coordinate.startsWith('__'))).toEqual([]);
  });
});

describe('usedByValues', () => {
  const { variables } = useOf(`query ($where: PersonFilter, $order: Order, $locale: String) {
    people(where: $where, order: $order) { name(locale: $locale) } }`);

  it('names what values use, each once', () => {
    const filter = { name: { in: ['x'] } };
    const used = usedByValues(variables, {
      where: { and: [filter, filter], order: 'ASC' },
      order: 'DESC',
      locale: 'vi',
    });
    expect([...used]).toEqual([
      'PersonFilter.and',
      'PersonFilter.name',
      'TextFilter.in',
      'PersonFilter.order',
      'Order.ASC',
      'Order.DESC',
    ]);
  });

  it('takes no name that the schema does not have', () => {
    expect([...usedByValues(variables, { where: { constructor: 1, nonsense: {} }, order: 'UP' })]).toEqual([]);
    expect([...usedByValues(variables, { where: null })]).toEqual([]);
  });
});
