import { createServer } from 'node:net';
import { freePort } from '@kakehashi/embedded-postgres';
import { findPortHolder } from './port-holder';

describe('findPortHolder', () => {
  it('names the process that listens', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    expect(await findPortHolder(port)).toContain(`process ${process.pid} (`);
    server.close();
  });

  it('knows nobody when nothing listens', async () => {
    expect(await findPortHolder(await freePort())).toBeUndefined();
  });
});
