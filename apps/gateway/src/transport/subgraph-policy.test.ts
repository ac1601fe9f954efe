import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, SettingsError } from '@kakehashi/config';
import { SubgraphPolicies } from './subgraph-policy';
import { transportSettings } from './transport-settings';

const read = (environment: Record<string, string>) =>
  new SubgraphPolicies(readSettings(transportSettings, environment));

describe('SubgraphPolicies', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'policies-'));
    writeFileSync(join(folder, 'key.pem'), '-----BEGIN PRIVATE KEY-----');
    writeFileSync(join(folder, 'text.pem'), 'hello');
    writeFileSync(join(folder, 'settings.json'), '{"people": {"retries": 0, "deduplication": false}}');
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('are the settings for all where a subgraph has none of its own', () => {
    const policies = read({
      SUBGRAPH_DEADLINE_MS: '700',
      SUBGRAPH_SETTINGS: '{"people": {"queue": 5, "http2": false}}',
    });
    expect(policies.of('people')).toMatchObject({ deadlineMs: 700, queue: 5, http2: false });
    expect(policies.of('funding')).toMatchObject({ deadlineMs: 700, queue: 2_000, http2: true, tls: {} });
  });

  it('are read from a file', () => {
    const { retries, deduplication } = read({ SUBGRAPH_SETTINGS: join(folder, 'settings.json') }).of('people');
    expect({ retries, deduplication }).toEqual({ retries: { most: 0, ratio: 0.1 }, deduplication: false });
  });

  it('tell all faults at once, each by subgraph, name, rule and value', () => {
    const settings = {
      people: { deadlineMs: 0, colour: 'red', caFile: join(folder, 'none.pem') },
      funding: 7,
      programmes: { queue: [5], breakerRatio: '2', keyFile: join(folder, 'text.pem') },
    };
    const fail = () => read({ SUBGRAPH_CONNECTIONS: 'many', SUBGRAPH_SETTINGS: JSON.stringify(settings) });
    expect(fail).toThrow(SettingsError);
    for (const fault of [
      /SUBGRAPH_CONNECTIONS: .*"many"/,
      /people\.deadlineMs: .*>0.*\(got: 0\)/,
      /people\.colour is not known; there are deadlineMs, connections/,
      /people\.caFile: must name a file that can be read: ENOENT/,
      /funding must be an object/,
      /programmes\.queue: .*\(got: \[5\]\)/,
      /programmes\.breakerRatio: /,
      /programmes\.keyFile: must name a PEM file/,
    ])
      expect(fail).toThrow(fault);
  });

  it.each([
    ['{"people": ', /must be JSON/],
    ['/no/such/file.json', /name a file that can be read: ENOENT/],
  ])('refuse %j', (text, fault) => {
    expect(() => read({ SUBGRAPH_SETTINGS: text })).toThrow(fault);
  });

  it('refuse a key without its certificate', () => {
    const settings = JSON.stringify({ people: { keyFile: join(folder, 'key.pem') } });
    expect(() => read({ SUBGRAPH_SETTINGS: settings })).toThrow(/of people, one is set without the other/);
  });
});
