import { createServer } from 'node:net';

/** Finds a TCP port on 127.0.0.1 that nothing listens on. Take it soon: nothing reserves it. */
export async function freePort(): Promise<number> {
  return listenBriefly(0, '127.0.0.1');
}

/** Whether this process could listen on that port of that address. */
export async function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return listenBriefly(port, host).then(
    () => true,
    () => false,
  );
}

function listenBriefly(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}
