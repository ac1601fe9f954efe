import { createServer } from 'node:net';

/** Finds a TCP port on 127.0.0.1 that nothing listens on. Take it soon: nothing reserves it. */
export async function freePort(): Promise<number> {
  return listenBriefly(0);
}

/** Whether nothing listens on that port of 127.0.0.1. */
export async function isPortFree(port: number): Promise<boolean> {
  return listenBriefly(port).then(
    () => true,
    () => false,
  );
}

function listenBriefly(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}
