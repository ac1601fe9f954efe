import { bodyOf, OPERATIONS } from '../graph/operations';
import { SUBGRAPHS } from '../graph/subgraphs';
import { ReplayServer } from './replay-server';

describe('ReplayServer', () => {
  const [people] = SUBGRAPHS;
  let server: ReplayServer;
  let url: string;

  beforeEach(async () => {
    if (!people) throw new Error('The graph has no subgraph.');
    server = new ReplayServer(people);
    url = await server.start();
  });

  afterEach(() => server.stop());

  const ask = async (query: string) => {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify({ query }) });
    return response.text();
  };

  it('carries out a request once and repeats its answer', async () => {
    const first = await ask('{ people(first: 1, offset: 0) { name } }');
    expect(JSON.parse(first)).toEqual({ data: { people: [{ name: 'Person 0' }] } });
    expect(await ask('{ people(first: 1, offset: 0) { name } }')).toBe(first);
    expect(server.takeCount()).toEqual({ calls: 2, executed: 1 });
  });

  it('takes other words for another request', async () => {
    await ask('{ people(first: 1, offset: 0) { name } }');
    await ask('{ people(first: 1, offset: 0) { name }}');
    expect(server.takeCount()).toEqual({ calls: 2, executed: 2 });
  });

  it('counts from the last question on', async () => {
    await ask('{ people(first: 1, offset: 0) { id } }');
    server.takeCount();
    expect(server.takeCount()).toEqual({ calls: 0, executed: 0 });
  });
});

describe('bodyOf', () => {
  it('names the operation that the query has, and its page', () => {
    for (const operation of OPERATIONS) {
      const { query, operationName, variables } = JSON.parse(bodyOf(operation, 3));
      expect(query).toContain(`query ${operationName}(`);
      expect(variables).toEqual({ offset: 60 });
    }
  });
});
