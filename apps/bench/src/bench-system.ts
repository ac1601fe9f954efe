import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CallSigner, GATEWAY, readPrivateKey } from '@kakehashi/call-signature';
import { forceEnvironment } from '@kakehashi/config';
import { type RoleName, roles } from '@kakehashi/permissions';
import { freePort, LaunchedSystem, type SubgraphCost } from '@kakehashi/testkit';
import { Client } from 'pg';
import { Api } from './api';

/** The whole system as `npm start` runs it, over made-up data in a folder of its own that is kept for the next run. */
export class BenchSystem {
  readonly gateway: Api;
  private readonly apis = new Map<string, Api>();

  private constructor(
    private readonly system: LaunchedSystem,
    private readonly signer: CallSigner,
  ) {
    this.gateway = new Api(system.addresses.gateway);
  }

  /**
   * Loads the data, unless an earlier run has, and starts everything.
   *
   * @param root the repository
   * @param people how many people to make up; all else follows
   * @param name of the folder below `.kakehashi`; default by the number of people
   */
  static async start(root: string, people: number, name = `bench-${people}`): Promise<BenchSystem> {
    const folder = join(root, '.kakehashi', name);
    mkdirSync(folder, { recursive: true });
    forceEnvironment('DATA_FOLDER', folder);
    forceEnvironment('PORT', String(await freePort()));
    const program = join(root, 'apps/launcher/bin/launch.mjs');
    const loaded = join(folder, 'loaded');
    if (!existsSync(loaded)) {
      process.stdout.write(`Making up data for ${people} people; the next run finds it here.\n`);
      const sample = spawn(process.execPath, [program, 'sample', '--people', String(people)], { stdio: 'inherit' });
      const [code] = await once(sample, 'exit');
      if (code !== 0) throw new Error('The data could not be loaded.');
      writeFileSync(loaded, '');
    }
    const system = await LaunchedSystem.start({ arguments: [program, 'start'], dataFolder: folder });
    const key = await readPrivateKey(join(folder, 'gateway-key/private-key.json'), 'DATA_FOLDER');
    return new BenchSystem(system, new CallSigner(GATEWAY, key));
  }

  /**
   * A subgraph, without the gateway before it.
   *
   * @param role whose scopes the caller has; without it nobody is signed in
   */
  subgraph(name: string, role?: RoleName): Api {
    const key = `${name} ${role}`;
    const known = this.apis.get(key) ?? this.signedApi(name, role);
    this.apis.set(key, known);
    return known;
  }

  private signedApi(name: string, role: RoleName | undefined): Api {
    const claims = role && { sub: 'bench', scope: roles[role].scopes.join(' ') };
    const { origin } = new URL(this.addressOf(name).url);
    return new Api(origin, () => this.signer.headersFor(name, role ?? '', () => claims));
  }

  /** Sends an operation through the gateway and tells, by the subgraphs' logs, what it cost each of them. */
  async cost(query: string, variables: object = {}): Promise<Record<string, SubgraphCost>> {
    const requestId = randomUUID();
    await this.gateway.query(query, variables, requestId);
    return this.system.cost(requestId);
  }

  /** Asks a subgraph's database something; for what no API tells, such as sizes of indexes. */
  async sql<Row extends object>(subgraph: string, statement: string): Promise<Row[]> {
    const client = new Client({ connectionString: this.addressOf(subgraph).database });
    await client.connect();
    try {
      return (await client.query(statement)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  /** Stops everything; the data stays. */
  async stop(): Promise<void> {
    await Promise.all([this.gateway.close(), ...[...this.apis.values()].map((api) => api.close())]);
    await this.system.stop();
  }

  private addressOf(name: string): { url: string; database: string } {
    const address = this.system.addresses.subgraphs[name];
    if (!address) throw new RangeError(`There is no subgraph ${name}.`);
    return address;
  }
}
