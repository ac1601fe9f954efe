import { buildSchema } from 'graphql';
import { allDeprecations, usedDeprecations } from './deprecations';

const SCHEMA = buildSchema(`
  type Query { books(where: By, old: Int @deprecated(reason: "use where"), kind: Kind): [Book] }
  type Book { id: ID stars: Int @deprecated(reason: "use rating") rating: Int }
  input By { name: String label: String @deprecated(reason: "use name") and: [By!] }
  enum Kind { PAPER SCROLL @deprecated(reason: "nobody writes them") }
`);

describe('Deprecations', () => {
  it('are those of fields, arguments, input objects and enums', () => {
    expect(allDeprecations(SCHEMA)).toEqual([
      { coordinate: 'Book.stars', type: 'Book', reason: 'use rating' },
      { coordinate: 'By.label', type: 'By', reason: 'use name' },
      { coordinate: 'Kind.SCROLL', type: 'Kind', reason: 'nobody writes them' },
      { coordinate: 'Query.books(old:)', type: 'Query', reason: 'use where' },
    ]);
  });

  it.each([
    ['{ books { id rating } }', []],
    ['{ books { ...B } } fragment B on Book { stars }', ['Book.stars']],
    ['{ books(old: 1, kind: SCROLL) { id } }', ['Kind.SCROLL', 'Query.books(old:)']],
    ['{ books(where: { and: [{ label: "x" }] }) { id } }', ['By.label']],
    ['{ books { stars', []],
  ])('are found in %s', (query, found) => {
    expect(usedDeprecations(SCHEMA, query).map(({ coordinate }) => coordinate)).toEqual(found);
  });
});
