import { clinicSubgraph, wardSubgraph } from '../testing/clinic';
import { startTestGateway, type TestGateway } from '../testing/test-gateway';
import { TestIssuer } from '../testing/test-issuer';
import type { TinySubgraph } from '../testing/tiny-subgraph';

const QUERY = '{ patient(id: "1") { name diagnosis } }';

describe("Kept answers, where they depend on the caller's token", () => {
  let subgraphs: TinySubgraph[];
  let issuer: TestIssuer;
  let gateway: TestGateway;

  beforeAll(async () => {
    subgraphs = [clinicSubgraph(), wardSubgraph()];
    for (const subgraph of subgraphs) {
      subgraph.cacheControl = 'max-age=60, public';
      await subgraph.start();
    }
    issuer = await TestIssuer.start();
    gateway = await startTestGateway(subgraphs, { ...issuer.settings, RESPONSE_CACHE: true, ENTITY_CACHE: true });
  });

  afterAll(async () => {
    await gateway.stop();
    for (const subgraph of subgraphs) await subgraph.stop();
    await issuer.stop();
  });

  const ask = async (scope?: string) => {
    const headers = scope === undefined ? {} : await issuer.headers({ scope });
    const answer = await gateway.ask(QUERY, { headers });
    return { ...answer, cacheControl: answer.headers.get('cache-control') };
  };
  const calls = () => subgraphs.reduce((sum, subgraph) => sum + subgraph.calls.length, 0);

  it('reach nobody who may not read what they tell, and no cache on the way', async () => {
    const open = await ask('read:diagnosis');
    expect(open.errors).toBeUndefined();
    expect(open.cacheControl).toBe('max-age=60, private');
    for (const scope of [undefined, 'other']) {
      const closed = await ask(scope);
      expect(closed.data).toMatchObject({ patient: { diagnosis: null } });
      expect(closed.cacheControl).toBe('no-store');
    }
    const before = calls();
    expect((await ask('read:diagnosis')).data).toEqual(open.data);
    expect(calls()).toBe(before);
  });
});
