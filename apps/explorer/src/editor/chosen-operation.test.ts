import { chosenOperation } from './chosen-operation';

describe('chosenOperation', () => {
  it.each([
    ['query A { a } query B { b }', 'B', 'B'],
    ['query A { a }', 'Before', 'A'],
    ['query A { a } query B { b }', 'Before', undefined],
    ['{ a }', 'Before', undefined],
    ['{ a', 'Before', undefined],
    ['query A { a }', null, 'A'],
  ])('of %j finds by %j: %j', (query, name, chosen) => {
    expect(chosenOperation(query, name)).toBe(chosen);
  });
});
