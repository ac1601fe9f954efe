import { fastify } from 'fastify';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { pino } from 'pino';
import { GatewaySignature } from './gateway-signature';
import { identifyCallers } from './identify-callers';

describe('identifyCallers', () => {
  const silent = pino({ enabled: false });

  const serve = (signature: GatewaySignature | undefined) => {
    const app = fastify();
    identifyCallers(app, signature, silent);
    for (const path of ['/graphql', '/streams/changes', '/health', '/ready']) {
      app.get(path, async ({ caller }) => ({ subject: caller.subject ?? null }));
    }
    return async (url: string, headers: Record<string, string> = {}) => {
      const { statusCode, body } = await app.inject({ method: 'GET', url, headers });
      return [statusCode, JSON.parse(body)];
    };
  };

  it('refuses every address but health without the gateway’s signature', async () => {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA');
    const keys = createLocalJWKSet({ keys: [await exportJWK(publicKey)] });
    const ask = serve(new GatewaySignature(keys, 'people'));
    for (const path of ['/graphql', '/streams/changes', '/nothing']) {
      expect(await ask(path, { 'x-request-id': 'r-1' })).toEqual([
        401,
        {
          errors: [
            {
              message: 'The request is not from the gateway: it is not signed.',
              extensions: { code: 'NOT_FROM_GATEWAY', requestId: 'r-1' },
            },
          ],
        },
      ]);
    }
    for (const path of ['/health', '/ready']) expect((await ask(path))[0]).toBe(200);
    const signed = await new SignJWT({ caller: { sub: 'lan' } })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer('gateway')
      .setAudience('people')
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(privateKey);
    expect(await ask('/graphql', { 'gateway-identity': signed })).toEqual([200, { subject: 'lan' }]);
  });

  it('answers whoever asks where no signature is asked for, and believes nothing', async () => {
    expect(await serve(undefined)('/graphql', { 'gateway-identity': 'x' })).toEqual([200, { subject: null }]);
  });
});
