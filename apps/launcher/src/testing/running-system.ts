import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RoleName } from '@kakehashi/permissions';
import {
  createEmptyFolder,
  createTestFolder,
  type LaunchedAddresses,
  type LaunchedSystem,
  type SubgraphCost,
} from '@kakehashi/testkit';
import { importJWK, type JWK, SignJWT } from 'jose';
import { DevelopmentIssuer, type TokenRequest } from '../issuer/development-issuer';
import { launchSystem, ROOT, type Settings, startOnce } from './launch-system';

/** Ids for roles that are of a person or an organisation, where it does not matter which. */
export const ANYBODY = { person: 'p', organisation: 'o' };

/** An answer of the gateway. */
export interface SystemAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** The whole system as `npm start` runs it, with data and port of its own. */
export class RunningSystem {
  private constructor(
    private readonly system: LaunchedSystem,
    private readonly dataFolder: string,
    /** The gateway's address. */
    readonly address: string,
  ) {}

  /**
   * Starts it over a copy of what a first start left, with the sample in it, and waits until it answers; throws with what
   * it printed when it ends instead.
   *
   * @param settings environment variables for all that runs
   */
  static async start(settings: Settings = {}): Promise<RunningSystem> {
    const dataFolder = await createTestFolder({ template: 'first-start', prepare: startOnce });
    return RunningSystem.startIn(dataFolder, settings);
  }

  /** As {@link RunningSystem.start}, but over nothing, as on a machine that it was never started on. */
  static async startAnew(settings: Settings = {}): Promise<RunningSystem> {
    return RunningSystem.startIn(createEmptyFolder(), settings);
  }

  private static async startIn(dataFolder: string, settings: Settings): Promise<RunningSystem> {
    const { system, address } = await launchSystem(dataFolder, settings);
    return new RunningSystem(system, dataFolder, address);
  }

  /** What the launcher has printed. */
  get output(): readonly string[] {
    return this.system.output;
  }

  /** What the launcher tells others: subgraphs and databases. */
  get running(): LaunchedAddresses {
    return this.system.addresses;
  }

  /** Sends an operation to the gateway. */
  async query(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<SystemAnswer> {
    const response = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as SystemAnswer;
  }

  /** This system's own issuer of tokens. */
  get issuer(): Pick<DevelopmentIssuer, 'sign'> {
    return { sign: async (request) => (await DevelopmentIssuer.open(this.dataFolder)).sign(request) };
  }

  /** A token of this system's own issuer, for whom it is said. */
  async token(role: RoleName, who: Pick<TokenRequest, 'person' | 'organisation'> = {}): Promise<string> {
    return this.issuer.sign({ role, hours: 1, ...who });
  }

  /** The header by which a request is somebody's. */
  async headersAs(...whose: Parameters<RunningSystem['token']>): Promise<Record<string, string>> {
    return { authorization: `Bearer ${await this.token(...whose)}` };
  }

  /** Asks a subgraph past the gateway's guards, by the gateway's own signature, for whoever has these claims. */
  async askSubgraph(name: string, query: string, caller?: object): Promise<SystemAnswer> {
    const key: JWK = JSON.parse(readFileSync(join(this.dataFolder, 'gateway-key/private-key.json'), 'utf8'));
    const signed = await new SignJWT(caller ? { caller } : {})
      .setProtectedHeader({ alg: 'EdDSA', ...(key.kid && { kid: key.kid }) })
      .setIssuer('gateway')
      .setAudience(name)
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(await importJWK(key, 'EdDSA'));
    const response = await fetch(this.running.subgraphs[name]?.url ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'gateway-identity': signed },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as SystemAnswer;
  }

  /** Lets a subgraph import a file that holds a text, and tells its exit code and what it printed. */
  async importFile(subgraph: string, kind: string, content: string): Promise<{ code: number | null; output: string }> {
    const file = join(this.dataFolder, 'import');
    writeFileSync(file, content);
    const program = join(ROOT, 'apps/subgraphs', subgraph, 'dist/src/main.js');
    const child = spawn(process.execPath, [program, 'import', kind, file], {
      env: { PATH: process.env.PATH, DATABASE_URL: this.running.subgraphs[subgraph]?.database ?? '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => output.push(String(text)));
    const [code] = await once(child, 'close');
    return { code, output: output.join('') };
  }

  /** Starts one more process of a subgraph beside the one that the launcher looks after; the caller ends it. */
  async startAnother(subgraph: string): Promise<ChildProcess> {
    const { subgraphs } = this.running;
    const keys = join(this.dataFolder, 'event-keys');
    const addresses = Object.entries(subgraphs).map(([name, { url }]) => `${name}=${new URL(url).origin}`);
    const child = spawn(process.execPath, [join(ROOT, 'apps/subgraphs', subgraph, 'dist/src/main.js')], {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: subgraphs[subgraph]?.database ?? '',
        PORT: '0',
        GATEWAY_SIGNATURE: 'off',
        EVENT_SOURCES: addresses.join(),
        EVENT_KEY_FILE: join(keys, 'private', `${subgraph}.json`),
        EVENT_READERS_FOLDER: join(keys, 'public'),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const text of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
      if (String(text).includes('"msg":"ready"')) break;
    }
    child.stdout.resume();
    return child;
  }

  /** Sends an operation and tells, by the subgraphs' logs, what it cost each of them. */
  async cost(query: string, variables: object = {}): Promise<SystemAnswer & { cost: Record<string, SubgraphCost> }> {
    const requestId = randomUUID();
    const answer = await this.query(query, variables, { 'x-request-id': requestId });
    return { ...answer, cost: await this.system.cost(requestId) };
  }

  /** Ends the process of a subgraph as a crash would. */
  crash(subgraph: string): void {
    const processId = this.system.log(subgraph).at(-1)?.pid;
    process.kill(Number(processId), 'SIGKILL');
  }

  /** Ends PostgreSQL's main process as a crash would. */
  crashDatabase(): void {
    const data = /^ {2}Data +(.+)$/m.exec(this.output.join(''))?.[1] ?? '';
    const [file] = readdirSync(data, { recursive: true }).filter((path) => String(path).endsWith('postmaster.pid'));
    const [processId] = readFileSync(join(data, String(file)), 'utf8').split('\n');
    process.kill(Number(processId), 'SIGKILL');
  }

  /** Asks it to end as Ctrl-C does, waits, and removes its data. */
  async stop(): Promise<number | null> {
    const code = await this.system.stop();
    rmSync(this.dataFolder, { recursive: true, force: true });
    return code;
  }
}
