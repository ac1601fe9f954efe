import { buildSchema, parse, validate } from 'graphql';
import { questionAbout } from './ask-for';

describe('questionAbout', () => {
  const schema = buildSchema(`
    type Query { books(first: Int): Books shelves(of: ID!): Shelves }
    type Books { nodes: [Book!]! }
    type Shelves { nodes: [Shelf!]! }
    type Shelf { id: ID }
    type Book { id: ID title(of: String!): String price: Int old: Int @deprecated shelf: Shelf }
  `);

  it('asks the root list of a type for its plain fields', () => {
    const question = questionAbout(schema, 'Book') ?? '';
    expect(question.replace(/\s+/g, ' ')).toBe('query Books { books(first: 20) { nodes { id price } } } ');
    expect(validate(schema, parse(question))).toEqual([]);
  });

  it.each(['Shelf', 'Query', 'Nothing'])('knows none about %s', (type) => {
    expect(questionAbout(schema, type)).toBeUndefined();
  });
});
