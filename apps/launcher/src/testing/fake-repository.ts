import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chooseDataFolder, freePort } from '@kakehashi/embedded-postgres';

/** A subgraph's program that notes its commands; `serve` answers 200 until SIGTERM. */
const SUBGRAPH_PROGRAM = `
const { appendFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const name = basename(dirname(dirname(__dirname)));
const [command, ...rest] = process.argv.slice(2);
appendFileSync(join(__dirname, '../../../../../journal'), [name, command, ...rest].join(' ') + '\\n');
if (command === 'serve') {
  require('node:http').createServer((request, response) => response.end()).listen(process.env.PORT, '127.0.0.1');
  process.on('SIGTERM', () => process.exit(0));
} else {
  console.log('rows written by ' + new URL(process.env.DATABASE_URL).username);
  if (rest.includes('broken')) process.exit(7);
}`;

const GATEWAY_PROGRAM = `
const { parseArgs } = require('node:util');
const text = { type: 'string' };
const { values } = parseArgs({ options: { port: text, host: text, supergraph: text, 'subgraph-url': { ...text, multiple: true } } });
require('node:http').createServer((request, response) => response.end(values['subgraph-url'].join())).listen(values.port, values.host);
process.on('SIGTERM', () => process.exit(0));`;

/** A repository with two small subgraphs and a gateway, built already. */
export class FakeRepository {
  readonly root = mkdtempSync(join(tmpdir(), 'fake-repository-'));
  port = 0;
  /** Settings for the commands that are launched from now on, on top of the usual ones. */
  settings: Readonly<Record<string, string>> = {};

  async create(): Promise<void> {
    this.port = await freePort();
    for (const [name, imports] of [
      ['funding', []],
      ['people', ['cards']],
    ] as const) {
      const folder = `apps/subgraphs/${name}`;
      this.write(`${folder}/package.json`, JSON.stringify({ name, kakehashi: { imports } }));
      this.write(`${folder}/dist/src/main.js`, SUBGRAPH_PROGRAM);
      this.write(`${folder}/dist/migrations/1-first.js`, '');
    }
    this.write('apps/gateway/dist/main.js', GATEWAY_PROGRAM);
    this.write('docs/examples/01-first.graphql', '{ people { nodes { name } } }\n');
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  /** The commands that subgraphs got since the last call, sorted. */
  takeJournal(): string[] {
    const file = join(this.root, 'journal');
    const lines = readFileSync(file, { encoding: 'utf8', flag: 'a+' }).trim().split('\n');
    writeFileSync(file, '');
    return lines.filter(Boolean).sort();
  }

  /** Starts the built launcher on this repository. */
  launch(command: string, ...commandLine: string[]): RunningCommand {
    const program = join(__dirname, '../../dist/main.js');
    const code = `require(${JSON.stringify(program)}).main(${JSON.stringify(this.root)}, ${JSON.stringify(command)},
      ${JSON.stringify(commandLine)}).then((code) => { process.exitCode = code; })`;
    return new RunningCommand(code, { PORT: String(this.port), INIT_CWD: this.root, ...this.settings });
  }

  async remove(): Promise<void> {
    const data = await chooseDataFolder(join(this.root, '.kakehashi', 'postgres'));
    for (const path of [data, this.root]) rmSync(path, { recursive: true, force: true });
  }
}

/** A launcher command in a process of its own. */
export class RunningCommand {
  output = '';
  readonly exitCode: Promise<number | null>;
  private readonly child;

  constructor(code: string, environment: Record<string, string>) {
    this.child = spawn(process.execPath, ['-e', code], {
      // What a run of all tests sets would change what the command does.
      env: { ...process.env, TEST_DATABASE_URL: '', DATA_FOLDER: '', HOST: '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    }
    this.exitCode = new Promise((resolve) => {
      this.child.once('close', resolve);
    });
  }

  /** Waits until the output holds a text; throws when the command ends without. */
  async until(text: string): Promise<void> {
    let hasEnded = false;
    void this.exitCode.then(() => {
      hasEnded = true;
    });
    while (!this.output.includes(text)) {
      if (hasEnded) throw new Error(`The command ended without "${text}":\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}
