import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, GraphQLError, graphqlSync, parse, validate } from 'graphql';
import { badUserInput, createError, errorCatalogue, toClientError, userErrorCatalogue } from './index';
import { inputFaultOf } from './input-fault';

const schema = buildSchema(`
  input Filter { country: String, count: Int, and: [Filter!], kind: Kind, ids: [Int!] }
  enum Kind { ONE TWO }
  type Query { things(first: Int, where: Filter, names: [String!]): [String] other: Int }
`);

describe('docs/errors.md', () => {
  const page = readFileSync(join(__dirname, '../../../docs/errors.md'), 'utf8');
  const documented = (name: string) => {
    const [, table = ''] = page.split(`<!-- ${name}:begin -->`);
    const [rows = ''] = table.split(`<!-- ${name}:end -->`);
    return [...rows.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code).sort();
  };

  it('has every code of the catalogue, and no other', () => {
    expect(documented('codes')).toEqual(Object.keys(errorCatalogue).sort());
  });

  it('has every code of user errors, and no other', () => {
    expect(documented('user-codes')).toEqual(Object.keys(userErrorCatalogue).sort());
  });
});

describe('inputFaultOf', () => {
  it.each([
    ['{ things(first: "x") }', 'first'],
    ['{ things(where: { country: 3 }) }', 'where.country'],
    ['{ things(where: { and: [{}, { count: 1.5 }] }) }', 'where.and[1].count'],
    ['{ things(where: { kind: THREE }) }', 'where.kind'],
    ['{ things(where: { ids: [1, "x"] }) }', 'where.ids[1]'],
    ['{ things(names: [null]) }', 'names[0]'],
    ['query ($v: Int = "x") { things(first: $v) }', undefined],
    ['{ nothing }', undefined],
    ['{ things(last: 1) }', undefined],
  ])('finds the argument of %s', (query, argument) => {
    const [error] = validate(schema, parse(query));
    expect(error).toBeDefined();
    expect(inputFaultOf(error as GraphQLError)).toBe(argument);
  });

  it.each([
    [{ w: { count: 'x' } }, 'w.count'],
    [{ w: { and: [{ kind: 'THREE' }] } }, 'w.and[0].kind'],
    [{ w: 3 }, 'w'],
  ])('finds the variable at fault in %j', (variableValues, argument) => {
    const { errors } = graphqlSync({
      schema,
      source: 'query ($w: Filter!) { things(where: $w) }',
      variableValues,
    });
    expect(inputFaultOf(errors?.[0] as GraphQLError)).toBe(argument);
  });
});

describe('toClientError', () => {
  const requestId = 'r-1';

  it('hides a fault that the catalogue does not know and hands it to the log', () => {
    const fault = new GraphQLError('SELECT secret FROM vault', { extensions: { stacktrace: ['at secret'] } });
    const masked: unknown[] = [];
    const shown = toClientError(fault.toJSON(), fault, { requestId, onMasked: (error) => masked.push(error) });
    expect(JSON.stringify(shown)).not.toMatch(/secret|vault/);
    expect(shown.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId });
    expect(masked).toEqual([fault]);
  });

  it('lets a catalogued error through with the request id', () => {
    const error = createError('SUBGRAPH_UNAVAILABLE', 'No answer.', { subgraph: 'people', retryAfterMs: 1_000 });
    expect(toClientError(error.toJSON(), error, { requestId })).toEqual({
      message: 'No answer.',
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'people', retryAfterMs: 1_000, requestId },
    });
  });

  it('turns a value of the wrong type into BAD_USER_INPUT that names the argument', () => {
    const [error] = validate(schema, parse('{ things(first: "x") }'));
    const formatted = { message: error?.message ?? '', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
    expect(toClientError(formatted, error, { requestId }).extensions).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'first',
      requestId,
    });
  });
});

describe('badUserInput', () => {
  it('names argument, rule and value, shortened and harmless', () => {
    expect(badUserInput('first', 'must be small', 'x\u0000y'.repeat(100)).message).toMatch(
      /^Argument "first" must be small, but got: "x\\u0000y.*… \(802 characters\)\.$/,
    );
  });
});
