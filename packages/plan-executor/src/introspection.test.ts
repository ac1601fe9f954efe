import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, printSchema } from 'graphql';
import { TestGraph } from './testing/test-graph';

const graph = new TestGraph({
  only: {
    sdl: 'type Query { a: Int hidden: Int @inaccessible } enum Mood { GOOD BAD @inaccessible } type T { m: Mood }',
    resolvers: { Query: { a: () => 1 } },
  },
});

describe('Introspection', () => {
  it('shows the schema that clients see, and calls nobody', async () => {
    const { data, calls } = await graph.ask(getIntrospectionQuery());
    const schema = printSchema(buildClientSchema(data as IntrospectionQuery));
    expect(schema).toContain('a: Int');
    expect(schema).not.toMatch(/hidden|BAD|_entities|join__/);
    expect(calls).toEqual([]);
  });

  it('goes along with other fields, under any name, with variables and fragments', async () => {
    const { data } = await graph.ask(
      `query($name: String!, $no: Boolean!) {
        ...more a t: __type(name: $name) { kind } gone: __schema @include(if: $no) { description }
      }
      fragment more on Query { t: __type(name: $name) { name } }`,
      { name: 'Mood', no: false },
    );
    expect(data).toEqual({ t: { name: 'Mood', kind: 'ENUM' }, a: 1 });
  });

  it('knows no type that is not there', async () => {
    expect((await graph.ask('{ __type(name: "Nothing") { name } }')).data).toEqual({ __type: null });
  });
});
