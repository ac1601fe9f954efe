import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@kakehashi/config';
import { supergraphSettings } from './supergraph-settings';

const read = (environment: Record<string, string>) => readSettings(supergraphSettings, environment);

describe('supergraphSettings', () => {
  it('reads a smoke query out of a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'smoke-'));
    const file = join(folder, 'smoke.graphql');
    writeFileSync(file, 'query Smoke($first: Int = 1) { a(first: $first) }');
    expect(read({ SMOKE_QUERY: file }).SMOKE_QUERY?.text).toContain('query Smoke');
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['/nowhere/smoke.graphql', 'must be a query or name a file that can be read: ENOENT'],
    ['{ a', 'must be GraphQL: Syntax Error'],
    ['mutation { a }', 'must be a query, not a mutation'],
    ['query A { a } query B { b }', 'must hold one operation'],
    ['fragment F on Query { a }', 'must hold one operation'],
    ['query ($id: ID!, $n: Int) { a(id: $id) }', 'must need no variables, but needs $id'],
  ])('refuses the smoke query %s', (text, rule) => {
    expect(() => read({ SMOKE_QUERY: text })).toThrow(`SMOKE_QUERY: ${rule}`);
  });

  it('reads headers', () => {
    const { SUPERGRAPH_HEADERS } = read({ SUPERGRAPH_HEADERS: '{"X-Key": "abc"}' });
    expect(SUPERGRAPH_HEADERS).toEqual({ 'x-key': 'abc' });
  });

  it.each(['secret', '{"secret": 3}', '["secret"]', '{"x": "secret\\nsecret"}', '{"no name": "secret"}'])(
    'refuses the headers %s without showing them',
    (text) => {
      const reading = () => read({ SUPERGRAPH_HEADERS: text });
      expect(reading).toThrow('SUPERGRAPH_HEADERS: must be a JSON object of header names and their values');
      expect(reading).not.toThrow('secret');
    },
  );
});
