import {
  createSecureServer,
  type Http2SecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
} from 'node:http2';
import type { AddressInfo } from 'node:net';
import { readSettings } from '@kakehashi/config';
import { generate } from 'selfsigned';
import { Lifetime } from './lifetime';
import { SubgraphConnections } from './subgraph-connections';
import { SubgraphFailure } from './subgraph-failure';
import { SubgraphPolicies, type SubgraphPolicy } from './subgraph-policy';
import { transportSettings } from './transport-settings';

const MESSAGE = { headers: {}, body: '{"query":"{ __typename }"}', isRepeatable: true };
const ANSWER = '{"data":{"__typename":"Query"}}';
const DEFAULTS = new SubgraphPolicies(readSettings(transportSettings, {})).of('any');

interface Identity {
  readonly private: string;
  readonly cert: string;
}

const certify = (name: string): Promise<Identity> =>
  generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: name }] }],
  } as never);

describe('SubgraphConnections over TLS', () => {
  let subgraph: Identity;
  let gateway: Identity;
  let server: Http2SecureServer;
  let connections: SubgraphConnections | undefined;
  let versions: string[];
  let sessions: number;
  let misbehave: ((request: Http2ServerRequest, response: Http2ServerResponse) => void) | undefined;

  beforeAll(async () => {
    [subgraph, gateway] = await Promise.all([certify('people.internal'), certify('gateway.internal')]);
    server = createSecureServer({
      key: subgraph.private,
      cert: subgraph.cert,
      ca: gateway.cert,
      requestCert: true,
      rejectUnauthorized: false,
      allowHTTP1: true,
    });
    server.on('request', (request, response) => {
      versions.push(request.httpVersion);
      if (misbehave) misbehave(request, response);
      else response.end(ANSWER);
    });
    server.on('session', () => {
      sessions += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  beforeEach(() => {
    versions = [];
    sessions = 0;
    misbehave = undefined;
  });

  afterEach(async () => {
    await connections?.close();
  });

  afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

  const connect = (policy: Partial<SubgraphPolicy> = {}) => {
    const tls = { ca: subgraph.cert, servername: 'people.internal' };
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    connections = new SubgraphConnections(url, { ...DEFAULTS, tls, ...policy });
    return connections;
  };
  const send = (over: SubgraphConnections, lifetime = new Lifetime()) => over.send(MESSAGE, lifetime);

  it('speaks HTTP/2 where it is offered, many calls to a connection', async () => {
    const over = connect();
    await send(over);
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(over)));
    expect(answers.map(({ status, body }) => [status, body])).toEqual(new Array(20).fill([200, ANSWER]));
    expect({ versions: new Set(versions), sessions }).toEqual({ versions: new Set(['2.0']), sessions: 1 });
  });

  it('never sends a mutation again, nor anything beside it', async () => {
    const over = connect();
    const mutation = { ...MESSAGE, isRepeatable: false };
    await over.send(mutation, new Lifetime());
    misbehave = ({ stream }) => {
      if (versions.length === 3) stream.session?.destroy();
    };
    const sent = [over.send(mutation, new Lifetime()), over.send(mutation, new Lifetime())];
    await expect(Promise.race(sent)).rejects.toMatchObject({ isTransient: true });
    misbehave = undefined;
    await send(over);
    await connections?.close();
    await Promise.allSettled(sent);
    // Three mutations on two connections, and the query on one of its own.
    expect({ calls: versions.length, sessions }).toEqual({ calls: 4, sessions: 3 });
  });

  it('speaks HTTP/1.1 when it is told to', async () => {
    await send(connect({ http2: false }));
    expect(versions).toEqual(['1.1']);
  });

  it('does not trust an authority that it does not know', async () => {
    const sent = send(connect({ tls: { servername: 'people.internal' } }));
    await expect(sent).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', reason: /self-signed/ });
  });

  it('does not trust a certificate for another name', async () => {
    const sent = send(connect({ tls: { ca: subgraph.cert } }));
    await expect(sent).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', reason: /ALTNAME/ });
  });

  it('shows its own certificate', async () => {
    misbehave = ({ socket }, response) => {
      const { authorized } = socket as unknown as { authorized: boolean };
      response.end(JSON.stringify({ data: { authorized } }));
    };
    const tls = { ca: subgraph.cert, servername: 'people.internal' };
    expect((await send(connect({ tls, http2: false }))).body).toContain('false');
    await connections?.close();
    const shown = { ...tls, cert: gateway.cert, key: gateway.private };
    expect((await send(connect({ tls: shown, http2: false }))).body).toContain('true');
  });

  it('breaks off one call of a connection and leaves the others', async () => {
    const over = connect();
    await send(over);
    const open: Http2ServerResponse[] = [];
    let closed = 0;
    misbehave = (_, response) => {
      open.push(response);
      response.once('close', () => {
        closed += 1;
      });
    };
    const lifetime = new Lifetime();
    const left = send(over, lifetime);
    const kept = send(over);
    while (open.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    const failure = new SubgraphFailure('REQUEST_CANCELLED', 'left');
    lifetime.end(failure);
    await expect(left).rejects.toBe(failure);
    while (closed < 1) await new Promise((resolve) => setTimeout(resolve, 5));
    for (const response of open) if (!response.stream.destroyed) response.end(ANSWER);
    expect((await kept).body).toBe(ANSWER);
    expect(sessions).toBe(1);
  });

  it('cuts an answer without end', async () => {
    misbehave = (_, response) => {
      const write = () => {
        while (!response.stream.destroyed && response.write(Buffer.alloc(16_384)));
      };
      response.on('drain', write);
      write();
    };
    const sent = send(connect({ responseLimit: 100_000 }));
    await expect(sent).rejects.toMatchObject({ code: 'SUBGRAPH_INVALID_RESPONSE', reason: /more than 100000 bytes/ });
  });

  it('connects anew when the subgraph has ended the connection', async () => {
    const over = connect();
    misbehave = ({ stream }) => stream.session?.destroy();
    await expect(send(over)).rejects.toMatchObject({ isTransient: true });
    misbehave = undefined;
    expect((await send(over)).body).toBe(ANSWER);
  });
});
