import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startTracing } from './index';

const onFault = () => undefined;
const TRACE = '0af7651916cd43dd8448eb211c80319c';

describe('startTracing', () => {
  it('is off without a collector', () => {
    expect(startTracing({ serviceName: 'test', endpoint: undefined, ratio: 1, onFault })).toBeUndefined();
  });

  it('follows what the caller decided, and hands it on', async () => {
    const tracing = startTracing({ serviceName: 'test', endpoint: 'http://127.0.0.1:1', ratio: 0, onFault });
    const traced = tracing?.receive('request', { traceparent: `00-${TRACE}-b7ad6b7169203331-01` });
    expect(traced?.isRecording).toBe(true);
    expect(traced?.child('work')?.headers.traceparent).toMatch(new RegExp(`^00-${TRACE}-[\\da-f]{16}-01$`));
    const untraced = tracing?.receive('request', {});
    expect(untraced?.child('work')).toBeUndefined();
    expect(untraced?.headers.traceparent).toMatch(/^00-[\da-f]{32}-[\da-f]{16}-00$/);
    await tracing?.stop();
  });

  it('tells that spans could not be sent', async () => {
    const server = createServer((_request, response) => response.writeHead(400).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const faults: string[] = [];
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const tracing = startTracing({ serviceName: 'test', endpoint, ratio: 1, onFault: (fault) => faults.push(fault) });
    tracing?.receive('request', {}).end();
    await tracing?.stop();
    server.closeAllConnections();
    server.close();
    expect(faults).toEqual(['Bad Request']);
  });
});
