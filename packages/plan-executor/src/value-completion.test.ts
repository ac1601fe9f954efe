import { TestGraph } from './testing/test-graph';

const SDL = `type Query { thing: Thing things: [Thing] strict: Strict strictThings: [Strict!] sure: Int! }
  type Thing { int: Int float: Float text: String flag: Boolean id: ID mood: Mood any: Any thing: Thing list: [Int!] }
  type Strict { int: Int! child: Strict! }
  enum Mood { GOOD BAD SECRET @inaccessible }
  scalar Any`;

/** Asks a graph whose only subgraph answers what it is told. */
async function complete(query: string, data: Record<string, unknown>) {
  const { errors = [], ...answer } = await new TestGraph({ only: { sdl: SDL, answer: () => ({ data }) } }).ask(query);
  return {
    data: answer.data,
    faults: errors.map(({ message, path, extensions }) => [path, message, extensions?.code]),
  };
}

describe('Value completion', () => {
  it.each([
    ['int', 5],
    ['int', -(2 ** 31)],
    ['float', 0.5],
    ['float', 5],
    ['text', ''],
    ['flag', false],
    ['id', 'a'],
    ['mood', 'BAD'],
    ['any', { a: [1, null] }],
    ['list', []],
    ['int', null],
  ])('passes a valid %s: %j', async (field, value) => {
    expect(await complete(`{ thing { ${field} } }`, { thing: { [field]: value } })).toEqual({
      data: { thing: { [field]: value } },
      faults: [],
    });
  });

  it('gives an ID that came as a number as text', async () => {
    expect((await complete('{ thing { id } }', { thing: { id: 5 } })).data).toEqual({ thing: { id: '5' } });
  });

  it.each([
    ['int', 2 ** 31],
    ['int', 1.5],
    ['int', '5'],
    ['float', '5'],
    ['text', 5],
    ['flag', 'true'],
    ['id', 1.5],
    ['id', {}],
    ['mood', 'UGLY'],
    ['mood', 'SECRET'],
    ['mood', ['GOOD']],
    ['thing', 5],
    ['thing', []],
    ['list', {}],
    ['list', 'abc'],
  ])('answers null with an error for a bad %s: %j', async (field, value) => {
    const selection = field === 'thing' ? 'thing { int }' : field;
    const { data, faults } = await complete(`{ thing { ${selection} } }`, { thing: { [field]: value } });
    expect(data).toEqual({ thing: { [field]: null } });
    expect(faults).toEqual([
      [['thing', field], expect.stringContaining(`field Thing.${field}`), 'SUBGRAPH_INVALID_RESPONSE'],
    ]);
  });

  it('takes a null to the nearest place where it may be, and tells where it came from', async () => {
    const data = { strict: { int: 1, child: { int: null } } };
    expect(await complete('{ strict { int child { int } } }', data)).toEqual({
      data: { strict: null },
      faults: [
        [
          ['strict', 'child', 'int'],
          'Cannot return null for non-nullable field Strict.int.',
          'SUBGRAPH_INVALID_RESPONSE',
        ],
      ],
    });
  });

  it('takes a null in a list of what may not be null to the list', async () => {
    const { data, faults } = await complete('{ thing { list } }', { thing: { list: [1, null, 3] } });
    expect({ data, path: faults[0]?.[0] }).toEqual({ data: { thing: { list: null } }, path: ['thing', 'list', 1] });
  });

  it('keeps the other items of a list of what may be null', async () => {
    const { data, faults } = await complete('{ things { int } }', {
      things: [{ int: 1 }, { int: 'x' }, null, { int: 4 }],
    });
    expect(data).toEqual({ things: [{ int: 1 }, { int: null }, null, { int: 4 }] });
    expect(faults.map(([path]) => path)).toEqual([['things', 1, 'int']]);
  });

  it('answers null data when a root field may not be null', async () => {
    const { data, faults } = await complete('{ sure }', { sure: null });
    expect({ data, path: faults[0]?.[0] }).toEqual({ data: null, path: ['sure'] });
  });

  it('takes what is missing for null', async () => {
    expect(await complete('{ thing { int text } }', { thing: {} })).toEqual({
      data: { thing: { int: null, text: null } },
      faults: [],
    });
  });

  it('adds no error to that of the subgraph which explains a null', async () => {
    const errors = [{ message: 'Broken.', path: ['strictThings', 1, 'int'] }];
    const graph = new TestGraph({
      only: { sdl: SDL, answer: () => ({ data: { strictThings: [{ int: 1 }, null] }, errors }) },
    });
    const answer = await graph.ask('{ strictThings { int } }');
    expect(answer.data).toEqual({ strictThings: null });
    expect(answer.errors).toEqual([
      { message: 'Broken.', path: ['strictThings', 1, 'int'], extensions: { subgraph: 'only' } },
    ]);
  });
});
