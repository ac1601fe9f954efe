import { join } from 'node:path';
import type { RecordedRequest } from '../load/recorded-request';
import type { Contender } from './contender';

/**
 * What tells how much of a latency is none of a gateway's: a server of a few lines, under the same load, on the same
 * core, which answers as many bytes.
 */
export function bare(requests: readonly RecordedRequest[]): Contender {
  return {
    name: 'bare node:http, at our rate',
    family: 'bare',
    deduplicates: false,
    program: join(__dirname, 'bare-server.js'),
    arguments: (port) => [String(port), JSON.stringify(requests)],
    environment: { NODE_ENV: 'production' },
  };
}
