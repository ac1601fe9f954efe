import { join } from 'node:path';
import type { Contender } from './contender';

/** Folder of the peers' packages, in the repository. */
export const PEERS = 'apps/bench/peers';

/**
 * The gateways that ours is compared with, once installed.
 *
 * @param root the repository
 */
export function peers(root: string): Contender[] {
  const folder = join(root, PEERS);
  return [
    stock(folder),
    hive(folder, 'Hive Gateway, JS', 'hive-js', false),
    hive(folder, 'Hive Gateway, Rust', 'hive-rust', false),
    hive(folder, 'Hive Gateway, JS', 'hive-js', true),
    hive(folder, 'Hive Gateway, Rust', 'hive-rust', true),
  ];
}

/** `@apollo/gateway` in Apollo Server on Express; it can not deduplicate POST requests. */
function stock(folder: string): Contender {
  return {
    name: 'stock @apollo/gateway',
    family: 'stock',
    deduplicates: false,
    program: join(folder, 'stock.mjs'),
    arguments: (port, supergraphFile) => [String(port), supergraphFile],
    environment: { NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1' },
  };
}

/** Hive Gateway by its command line: as it comes, deduplicating, or without. */
function hive(folder: string, name: string, family: 'hive-js' | 'hive-rust', deduplicates: boolean): Contender {
  const config = deduplicates ? 'hive.config.mjs' : 'hive-without-deduplication.config.mjs';
  return {
    name: deduplicates ? `${name} + dedup` : name,
    family,
    deduplicates,
    program: join(folder, 'node_modules/@graphql-hive/gateway/dist/bin.js'),
    arguments: (port, supergraphFile) => [
      ...['supergraph', supergraphFile, '--host', '127.0.0.1', '--port', String(port)],
      ...['--config-path', join(folder, config)],
      ...(family === 'hive-rust' ? ['--hive-router-runtime'] : []),
    ],
    environment: { NODE_ENV: 'production' },
  };
}
