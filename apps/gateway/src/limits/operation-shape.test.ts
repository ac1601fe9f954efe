import { getIntrospectionQuery, parse } from 'graphql';
import { measureShape } from './operation-shape';

describe('measureShape', () => {
  it.each([
    ['{ a }', { depth: 1, fields: 1, aliases: 0, rootFields: 1, directives: 0 }],
    ['{ x: a { y: b c @skip(if: true) } d }', { depth: 2, fields: 4, aliases: 2, rootFields: 2, directives: 1 }],
    [
      '{ ...F ... on Q @x { c } } fragment F on Q @y { a { b } }',
      { depth: 2, fields: 3, rootFields: 2, directives: 2 },
    ],
    ['query One @x { a } query Two { a { b { c } } }', { depth: 3, fields: 3, rootFields: 1, directives: 1 }],
    ['{ ...Nowhere }', { depth: 0, fields: 0 }],
    ['{ a { ...F } } fragment F on Q { b { ...F } }', { depth: 2, fields: 2 }],
  ])('measures %s', (query, shape) => {
    expect(measureShape(parse(query))).toMatchObject(shape);
  });

  it('counts what fragments that double each other would expand to, in linear time', () => {
    const levels = Array.from({ length: 100 }, (_, i) => `fragment F${i} on Q { ...F${i + 1} ...F${i + 1} }`);
    const { fields } = measureShape(parse(`{ ...F0 } ${levels.join(' ')} fragment F100 on Q { a }`));
    expect(fields).toBe(2 ** 100);
  });

  it('takes documents as deep as the parser does', () => {
    const depth = 2_000;
    expect(measureShape(parse(`${'{ a '.repeat(depth)}${'}'.repeat(depth)}`)).depth).toBe(depth);
  });

  it('finds the introspection of tools small', () => {
    expect(measureShape(parse(getIntrospectionQuery())).depth).toBeLessThan(20);
  });
});
