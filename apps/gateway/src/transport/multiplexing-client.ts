import { buildConnector, Client } from 'undici';

/** Most calls at a time over one connection of HTTP/2; what undici assumes where a server names no number. */
const STREAMS = 100;

/**
 * Makes a client of a pool that sends many calls at a time over a connection of HTTP/2, and one over HTTP/1.1.
 *
 * undici 7 sends one at a time over either unless it is told, and which it is shows only when the connection is there.
 *
 * @param connect opens the connection
 */
export function multiplexingClient(origin: URL, options: Client.Options, connect: buildConnector.connector): Client {
  const client: Client & { pipelining?: number } = new Client(origin, {
    ...options,
    connect: (target, callback) =>
      connect(target, (...opened) => {
        const [, socket] = opened;
        if (socket) client.pipelining = 'alpnProtocol' in socket && socket.alpnProtocol === 'h2' ? STREAMS : 1;
        callback(...opened);
      }),
  });
  return client;
}
