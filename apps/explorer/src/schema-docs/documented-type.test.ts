import { librarySchema } from '../testing/library-schema';
import { documentedType, rootTypes } from './documented-type';

describe('documentedType', () => {
  it('tells fields with arguments and types that lead on', () => {
    const type = documentedType(librarySchema, 'Query');
    const books = type?.fields.find(({ name }) => name === 'books');
    expect(books).toMatchObject({ typeName: 'BookConnection' });
    expect(books?.arguments.map(({ name, type: of }) => `${name}: ${of}`)).toContain('first: Int');
    expect(rootTypes(librarySchema)).toEqual(['Query']);
  });

  it('tells what is of an interface, and what an interface can be', () => {
    expect(documentedType(librarySchema, 'Author')?.interfaces).toEqual(['Named']);
    expect(documentedType(librarySchema, 'Named')?.possible).toContain('Author');
  });

  it('knows nothing of what the schema has not', () => {
    expect(documentedType(librarySchema, 'Nothing')).toBeUndefined();
  });
});
