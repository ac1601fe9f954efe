import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CallSigner, GATEWAY, makeKeyPair, readPrivateKey } from '@kakehashi/call-signature';
import { fastify } from 'fastify';
import { pino } from 'pino';
import { GatewaySignature } from './gateway-signature';
import { identifyCallers } from './identify-callers';

describe('identifyCallers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callers-'));
  const [privateKey, publicKeys] = [join(folder, 'keys', 'key.json'), join(folder, 'keys', 'jwks.json')];
  const silent = pino({ enabled: false });

  beforeAll(() => makeKeyPair(privateKey, publicKeys));
  afterAll(() => rmSync(folder, { recursive: true }));

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
    const ask = serve(GatewaySignature.open(publicKeys, 'people'));
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
    const signer = new CallSigner(GATEWAY, await readPrivateKey(privateKey, 'GATEWAY_KEY_FILE'));
    const signed = await signer.headersFor('people', 'lan', () => ({ sub: 'lan' }));
    expect(await ask('/graphql', signed)).toEqual([200, { subject: 'lan' }]);
  });

  it('answers whoever asks where no signature is asked for, and believes nothing', async () => {
    expect(await serve(undefined)('/graphql', { 'gateway-identity': 'x' })).toEqual([200, { subject: null }]);
  });
});
