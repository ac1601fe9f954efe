import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One subgraph as composition takes it. */
export interface SubgraphSchema {
  /** The subgraph's name in the supergraph: its folder's name. */
  readonly name: string;
  /** Where it listens on one machine; a deployment gives the gateway other addresses. */
  readonly url: string;
  /** Its schema in federation SDL, directives included. */
  readonly sdl: string;
}

/** A subgraph's folder lacks what composition needs. */
export class SubgraphFolderError extends Error {
  override readonly name = 'SubgraphFolderError';
}

/**
 * Reads every subgraph below a folder: `<name>/schema.graphql`, and the port from `kakehashi.port` of `<name>/package.json`.
 *
 * @returns the subgraphs, sorted by name so that composition is deterministic
 * @throws SubgraphFolderError that names all folders at fault and the remedy
 */
export function readSubgraphSchemas(folder: string): SubgraphSchema[] {
  const faults: string[] = [];
  const subgraphs: SubgraphSchema[] = [];
  for (const name of subgraphNames(folder)) {
    const port = readPort(join(folder, name, 'package.json'));
    const schema = join(folder, name, 'schema.graphql');
    if (port === undefined)
      faults.push(`${name}: its package.json needs a port, such as "kakehashi": { "port": 4101 }.`);
    if (!existsSync(schema)) faults.push(`${name}: it has no schema.graphql. Run: npm run generate`);
    if (port === undefined || !existsSync(schema)) continue;
    const url = `http://127.0.0.1:${port}/graphql`;
    const twin = subgraphs.find((other) => other.url === url);
    if (twin) faults.push(`${name}: its port ${port} is taken by ${twin.name}.`);
    subgraphs.push({ name, url, sdl: readFileSync(schema, 'utf8') });
  }
  if (faults.length > 0)
    throw new SubgraphFolderError(
      `Subgraphs that can not be read:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    );
  if (subgraphs.length === 0) throw new SubgraphFolderError(`There is no subgraph below ${folder}.`);
  return subgraphs;
}

function subgraphNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'package.json')))
    .sort();
}

function readPort(packageFile: string): number | undefined {
  const content: { kakehashi?: { port?: unknown } } = JSON.parse(readFileSync(packageFile, 'utf8'));
  const port = content.kakehashi?.port;
  return Number.isInteger(port) ? Number(port) : undefined;
}
