import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, isAlive, isPortFree, waitUntilGone } from '@kakehashi/embedded-postgres';
import { createEmptyDatabase } from '@kakehashi/testkit';
import { Client } from 'pg';
import { FakeRepository, type RunningCommand } from './testing/fake-repository';

const repository = new FakeRepository();
const runningFile = join(repository.root, '.kakehashi', 'running.json');
const commands: RunningCommand[] = [];

function launch(command: string, ...commandLine: string[]): RunningCommand {
  const running = repository.launch(command, ...commandLine);
  commands.push(running);
  return running;
}

async function launchAndEnd(
  command: string,
  ...commandLine: string[]
): Promise<RunningCommand & { code: number | null }> {
  const running = launch(command, ...commandLine);
  return Object.assign(running, { code: await running.exitCode });
}

beforeAll(() => repository.create());

afterEach(async () => {
  for (const command of commands.splice(0)) {
    command.signal('SIGTERM');
    await command.exitCode;
  }
});

afterAll(() => repository.remove());

describe('start', () => {
  it('prepares databases, runs everything, tells where to go, and stops at SIGTERM with exit code 0', async () => {
    const start = launch('start');
    await start.until('Ctrl-C stops everything.');
    expect(start.output).toContain(`http://127.0.0.1:${repository.port}/graphql`);
    expect(start.output).toContain('{ people { nodes { name } } }');
    expect(repository.takeJournal()).toEqual([
      'funding migrate',
      'funding sample',
      'funding serve',
      'people migrate',
      'people sample',
      'people serve',
    ]);
    const answer = await fetch(`http://127.0.0.1:${repository.port}/graphql`);
    expect(await answer.text()).toMatch(/^funding=http:\/\/127.0.0.1:\d+\/graphql,people=http/);
    start.signal('SIGTERM');
    expect(await start.exitCode).toBe(0);
    expect(existsSync(runningFile)).toBe(false);
  });

  it('does not repeat what is done, and does what changed', async () => {
    repository.write('apps/subgraphs/people/dist/migrations/2-second.js', '');
    const start = launch('start');
    await start.until('Ctrl-C stops everything.');
    expect(repository.takeJournal()).toEqual(['funding serve', 'people migrate', 'people sample', 'people serve']);
  });

  it('lets each subgraph into its own database only', async () => {
    const start = launch('start');
    await start.until('Ctrl-C stops everything.');
    const { subgraphs } = JSON.parse(readFileSync(runningFile, 'utf8')) as {
      subgraphs: Record<string, { database: string }>;
    };
    const own = new URL(subgraphs.people?.database ?? '');
    const client = new Client({ connectionString: own.href });
    await client.connect();
    await client.query("CREATE TABLE word AS SELECT show_trgm('東京'), 'a.b'::ltree");
    await client.end();
    for (const foreign of ['funding', 'postgres', 'template1']) {
      own.pathname = `/${foreign}`;
      await expect(new Client({ connectionString: own.href }).connect()).rejects.toThrow('permission denied');
    }
    repository.takeJournal();
  });

  it('is refused while another runs, in one sentence that names it', async () => {
    const first = launch('start');
    await first.until('Ctrl-C stops everything.');
    const second = await launchAndEnd('start');
    expect(second.code).toBe(1);
    expect(second.output).toMatch(
      /"npm run start" is running from this folder already \(process \d+\)\. Stop it first/,
    );
    const reset = await launchAndEnd('db:reset', '--yes');
    expect(reset.code).toBe(1);
  });

  it('names the program that has the port', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(repository.port, '127.0.0.1', resolve));
    const { code, output } = await launchAndEnd('start');
    server.close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${repository.port} on 127.0.0.1 is taken by process ${process.pid}`);
    expect(output).toContain('PORT=');
  });

  it('leaves nothing running when it is killed, and starts again as if nothing had been', async () => {
    const killed = launch('start');
    await killed.until('Ctrl-C stops everything.');
    const { processId } = JSON.parse(readFileSync(runningFile, 'utf8')) as { processId: number };
    killed.signal('SIGKILL');
    await killed.exitCode;
    expect(isAlive(processId)).toBe(false);
    const next = launch('start');
    await next.until('Ctrl-C stops everything.');
  });

  it('starts the database again when it ends by itself', async () => {
    const start = launch('start');
    await start.until('Ctrl-C stops everything.');
    const folder = /Data {6}(.*)/.exec(start.output)?.[1] ?? '';
    const [serverId] = readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8')
      .split('\n')
      .map(Number);
    process.kill(serverId ?? 0, 'SIGINT');
    await start.until('[PostgreSQL] is back.');
    expect(start.output).toContain('PostgreSQL ended by itself');
    start.signal('SIGTERM');
    expect(await start.exitCode).toBe(0);
    expect(await waitUntilGone(serverId ?? 0, 5_000)).toBe(true);
  });
});

describe('start with databases of the user', () => {
  afterEach(() => {
    repository.settings = {};
  });

  it('migrates them, loads no sample unasked, and starts no PostgreSQL', async () => {
    const [funding, people] = await Promise.all([createEmptyDatabase(), createEmptyDatabase()]);
    repository.settings = { FUNDING_DATABASE_URL: funding.url, PEOPLE_DATABASE_URL: people.url };
    repository.takeJournal();
    const start = launch('start');
    await start.until('Ctrl-C stops everything.');
    expect(start.output).toContain('in the databases that the settings name');
    expect(start.output).not.toContain('PostgreSQL');
    expect(repository.takeJournal()).toEqual(['funding migrate', 'funding serve', 'people migrate', 'people serve']);
    start.signal('SIGINT');
    expect(await start.exitCode).toBe(0);
    await Promise.all([funding.drop(), people.drop()]);
  });

  it('tells which setting is wrong without showing it', async () => {
    repository.settings = { PEOPLE_DATABASE_URL: 'mysql://root:hunter2@db' };
    const { code, output } = await launchAndEnd('start');
    expect(code).toBe(1);
    expect(output).toContain('PEOPLE_DATABASE_URL: must be a postgres:// URL');
    expect(output).not.toContain('hunter2');
  });
});

describe('import', () => {
  it('hands the file to the subgraph that takes its kind and passes on the exit code', async () => {
    repository.write('cards.txt', '');
    repository.takeJournal();
    expect((await launchAndEnd('import', 'cards', 'cards.txt')).code).toBe(0);
    expect(repository.takeJournal()).toEqual([`people import cards ${join(repository.root, 'cards.txt')}`]);
    expect((await launchAndEnd('import', 'cards', 'cards.txt', 'broken')).code).toBe(7);
  });

  it('uses the databases of a system that runs', async () => {
    const start = launch('start');
    await start.until('Ctrl-C stops everything.');
    const { code, output } = await launchAndEnd('import', 'cards', 'cards.txt');
    expect(code).toBe(0);
    expect(output).toContain('rows written by people');
  });

  it.each([
    [
      ['stamps', 'cards.txt'],
      'Nothing imports files of the kind "stamps". Type npm run import -- <kind> <file>; the known kinds are: cards.',
    ],
    [[], 'Nothing imports a file without its kind.'],
    [['cards'], 'The file of kind "cards" is missing.'],
    [['cards', 'nowhere.txt'], 'There is no file'],
  ])('explains itself when called with %j', async (commandLine, sentence) => {
    const { code, output } = await launchAndEnd('import', ...commandLine);
    expect(code).toBe(1);
    expect(output).toContain(sentence);
  });
});

describe('sample', () => {
  it('is left alone by start once somebody chose its size', async () => {
    repository.takeJournal();
    expect((await launchAndEnd('sample', '--people', '5')).code).toBe(0);
    expect(repository.takeJournal()).toEqual(['funding sample --people 5', 'people sample --people 5']);
    repository.write('apps/subgraphs/people/dist/src/other.js', '');
    const start = launch('start');
    await start.until('Ctrl-C stops everything.');
    expect(repository.takeJournal()).toEqual(['funding serve', 'people migrate', 'people serve']);
  });
});

describe('events', () => {
  it('hands the rest of the line to the subgraph that reads', async () => {
    repository.takeJournal();
    expect((await launchAndEnd('events', 'people', 'skip', 'funding', '3', 'why')).code).toBe(0);
    expect(repository.takeJournal()).toContain('people events skip funding 3 why');
  });

  it.each([
    [[], 'Whose reading of events? Type npm run events -- <subgraph>; there are: funding, people.'],
    [['moon'], 'There is no subgraph "moon".'],
  ])('explains itself when called with %j', async (commandLine, sentence) => {
    const { code, output } = await launchAndEnd('events', ...commandLine);
    expect(code).toBe(1);
    expect(output).toContain(sentence);
  });
});

describe('test', () => {
  it('gives Turborepo a PostgreSQL for the run and passes on its exit code', async () => {
    repository.write(
      'node_modules/turbo/bin/turbo',
      `console.log(process.argv.slice(2).join(' '), process.env.TEST_DATABASE_URL);
       require('node:net').connect(new URL(process.env.TEST_DATABASE_URL).port, '127.0.0.1', () => process.exit(3));`,
    );
    const { code, output } = await launchAndEnd('test', '--testNamePattern', 'paging');
    expect(code).toBe(3);
    const [, port] =
      /run test --continue=always --concurrency=2 -- --testNamePattern paging postgres:\/\/.*:(\d+)\/postgres/.exec(
        output,
      ) ?? [];
    expect(await isPortFree(Number(port))).toBe(true);
  });
});

describe('gateway', () => {
  it('runs the gateway with the given arguments until a signal', async () => {
    const port = String(await freePort());
    const gateway = launch(
      'gateway',
      '--port',
      port,
      '--host',
      '127.0.0.1',
      '--subgraph-url',
      'people=http://127.0.0.1:9',
    );
    while (await isPortFree(Number(port))) await sleep(20);
    const answer = await fetch(`http://127.0.0.1:${port}`);
    expect(await answer.text()).toBe('people=http://127.0.0.1:9');
    gateway.signal('SIGTERM');
    expect(await gateway.exitCode).toBe(0);
    expect(await isPortFree(Number(port))).toBe(true);
  });
});

describe('db:reset', () => {
  it('empties the databases, so that the next start makes them anew', async () => {
    expect((await launchAndEnd('db:reset', '--yes')).code).toBe(0);
    repository.takeJournal();
    const start = launch('start');
    await start.until('Ctrl-C stops everything.');
    expect(repository.takeJournal()).toContain('people sample');
  });
});

describe('a command that does not exist', () => {
  it('is answered with those that do', async () => {
    const { code, output } = await launchAndEnd('stert');
    expect(code).toBe(1);
    expect(output).toContain('There is no command "stert". Known are: start, test, doctor');
  });
});
