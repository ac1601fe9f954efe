import { TestGateway } from './test-gateway';

describe('TestGateway', () => {
  it('signs as whom a test asks, and knows it again', async () => {
    const gateway = await TestGateway.create('people');
    const scopes = ['read:members', 'write:profile'] as const;
    const headers = await gateway.headersFor({ scopes, policies: ['embassy'], person: 'p1', organisation: 'o1' });
    expect(await gateway.verify(headers['gateway-identity'])).toEqual({
      isAnonymous: false,
      subject: 'tester',
      scopes: new Set(scopes),
      policies: new Set(['embassy']),
      person: 'p1',
      organisation: 'o1',
    });
    expect((await gateway.verify(undefined)).isAnonymous).toBe(true);
  });

  it('is not believed by another subgraph, nor is what it did not sign', async () => {
    const [people, funding] = [await TestGateway.create('people'), await TestGateway.create('funding')];
    const { 'gateway-identity': signed } = await people.headersFor({});
    await expect(funding.verify(signed)).rejects.toThrow(/its signature is wrong/);
    await expect(people.verify('forged')).rejects.toThrow(/its signature is wrong/);
  });
});
