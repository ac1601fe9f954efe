import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import {
  chooseDataFolder,
  type EmbeddedPostgres,
  EmbeddedPostgresError,
  isAlive,
  startEmbeddedPostgres,
} from './index';
import { waitUntilGone } from './running-process';

const FAST = { fsync: 'off' };
const folder = mkdtempSync(join(tmpdir(), 'embedded-postgres-'));
const servers: EmbeddedPostgres[] = [];
let dataFolder: string;

async function start(options: { port?: number; dataFolder?: string; settings?: Record<string, string> } = {}) {
  const server = await startEmbeddedPostgres({ dataFolder, settings: FAST, ...options });
  servers.push(server);
  return server;
}

async function query<T extends object>(url: string, text: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  // A folder that only its owner may enter: as root, the data has to go elsewhere.
  dataFolder = await chooseDataFolder(join(folder, 'closed', 'postgres'));
});

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(dataFolder, { recursive: true, force: true });
});

describe('startEmbeddedPostgres', () => {
  it('serves Unicode letters to pg_trgm and has the collations of both countries', async () => {
    const { url } = await start();
    await query(url, 'CREATE EXTENSION IF NOT EXISTS pg_trgm');
    const [letters] = await query<{ kanji: number; vietnamese: boolean }>(
      url,
      "SELECT cardinality(show_trgm('東京')) AS kanji, show_trgm('đại') <> show_trgm('dai') AS vietnamese",
    );
    expect(letters).toEqual({ kanji: 3, vietnamese: true });
    const collations = await query(
      url,
      "SELECT collname FROM pg_collation WHERE collname IN ('vi-x-icu', 'ja-x-icu', 'und-x-icu')",
    );
    expect(collations).toHaveLength(3);
    const [sorted] = await query<{ list: string }>(
      url,
      `SELECT string_agg(name, ' ' ORDER BY name COLLATE "vi-x-icu") AS list FROM (VALUES ('Em'), ('Đào'), ('Dung')) AS names (name)`,
    );
    expect(sorted?.list).toBe('Dung Đào Em');
  });

  it.each(['unaccent', 'btree_gin', 'ltree'])('ships the extension %s', async (extension) => {
    const { url } = await start();
    await expect(query(url, `CREATE EXTENSION IF NOT EXISTS ${extension}`)).resolves.toEqual([]);
  });

  it('keeps data from one start to the next', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await start();
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('waits for the statements of a server that was killed', async () => {
    const { url, port, processId, exited } = await start();
    const pipe = join(mkdtempSync(join(tmpdir(), 'pipe-')), 'rows');
    chmodSync(dirname(pipe), 0o755);
    execFileSync('mkfifo', ['-m', '666', pipe]);
    await query(url, 'CREATE TABLE read (line text)');
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    // Its process notices nothing before somebody writes to the pipe.
    const reading = client.query(`COPY read FROM '${pipe}'`);
    const isReading = "SELECT FROM pg_stat_activity WHERE query LIKE 'COPY read%' AND state = 'active'";
    while ((await query(url, isReading)).length === 0) await pause(20);
    process.kill(processId, 'SIGKILL');
    await exited;
    const again = start({ port });
    const log = () =>
      existsSync(join(dataFolder, 'server.log')) ? readFileSync(join(dataFolder, 'server.log'), 'utf8') : '';
    while (!log().includes('still in use')) await pause(20);
    writeFileSync(pipe, 'a line\n');
    await reading;
    expect(await query((await again).url, 'SELECT line FROM read')).toEqual([{ line: 'a line' }]);
    await client.end().catch(() => undefined);
    rmSync(dirname(pipe), { recursive: true });
  });

  it('listens on loopback only and asks for the password', async () => {
    const { url, port } = await start();
    expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await expect(query(`postgres://postgres:guess@127.0.0.1:${port}/postgres`, 'SELECT 1')).rejects.toThrow('password');
    expect(statSync(join(dataFolder, 'password')).mode & 0o077).toBe(0);
  });

  it('runs with the settings it is given', async () => {
    const { url } = await start({ settings: { ...FAST, max_connections: '17' } });
    expect(await query(url, 'SHOW max_connections')).toEqual([{ max_connections: '17' }]);
  });

  it('stops once, however often it is asked to', async () => {
    const server = await start();
    await Promise.all([server.stop(), server.stop()]);
    expect((await server.exited).code).toBe(0);
    expect(isAlive(server.processId)).toBe(false);
  });

  it('begins anew after a creation that broke off half-way', async () => {
    const halfMade = await chooseDataFolder(join(folder, 'half-made'));
    mkdirSync(join(halfMade, 'data.unfinished', 'base'), { recursive: true });
    writeFileSync(join(halfMade, 'password'), 'of the creation that broke off');
    const { url } = await start({ dataFolder: halfMade });
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(existsSync(join(halfMade, 'data.unfinished'))).toBe(false);
    await servers.pop()?.stop();
    rmSync(halfMade, { recursive: true });
  });

  it('says so when the port is taken', async () => {
    const listener = createServer();
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const { port } = listener.address() as { port: number };
    await expect(start({ port })).rejects.toThrow(`Port ${port} for PostgreSQL is taken.`);
    listener.close();
  });

  it('says so when the data folder cannot be one', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const refused = start({ dataFolder: join(file, 'postgres') });
    await expect(refused).rejects.toThrow(EmbeddedPostgresError);
    await expect(refused).rejects.toThrow(/cannot be written \(ENOTDIR\)\..*PostgreSQL of your own/);
  });

  it('tells the last log lines when the server does not come up', async () => {
    await expect(start({ settings: { shared_buffers: 'plenty' } })).rejects.toThrow(
      /ended while it was starting.*shared_buffers.*db:reset/,
    );
  });

  it('says so when another password file lies beside the data', async () => {
    await (await start()).stop();
    const file = join(dataFolder, 'password');
    const password = readFileSync(file, 'utf8');
    writeFileSync(file, 'another');
    await expect(start()).rejects.toThrow('is not that of the data');
    writeFileSync(file, password);
  });

  it('is no obstacle when a stale pid file names a process of another program', async () => {
    await (await start()).stop();
    writeFileSync(join(dataFolder, 'data', 'postmaster.pid'), `${process.pid}\n${dataFolder}/data\n`);
    await expect(start()).resolves.toBeDefined();
  });

  it('refuses data that the server of a living process has open', async () => {
    await start();
    await expect(start()).rejects.toThrow(`in use by the server that process ${process.pid} started`);
  });
});

describe('a starter that is killed', () => {
  const script = `
    require('${join(__dirname, '../dist/index.js')}')
      .startEmbeddedPostgres({ dataFolder: process.argv[1], settings: { fsync: 'off' } })
      .then(({ processId }) => console.log(processId));
    setInterval(() => {}, 1000);`;

  /** The shell that watches over the server dies too, as when everything in a container's session is killed. */
  const withoutWatch = `
    const processes = require('node:child_process');
    const { spawn } = processes;
    processes.spawn = (file, ...rest) => {
      const child = spawn(file, ...rest);
      if (file === '/bin/sh') child.kill('SIGKILL');
      return child;
    };`;

  async function startElsewhereAndKill(code: string): Promise<number> {
    const starter = spawn(process.execPath, ['-e', code, dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] });
    const line = await new Promise<Buffer>((resolve) => starter.stdout.once('data', resolve));
    const gone = new Promise((resolve) => starter.once('exit', resolve));
    starter.kill('SIGKILL');
    await gone;
    return Number(line.toString());
  }

  it('takes its server with it', async () => {
    const serverId = await startElsewhereAndKill(script);
    expect(await waitUntilGone(serverId, 10_000)).toBe(true);
  });

  it('leaves nothing in the way of the next start', async () => {
    await startElsewhereAndKill(script);
    const { url } = await start();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('leaves an orphan that the next start stops', async () => {
    const serverId = await startElsewhereAndKill(withoutWatch + script);
    expect(isAlive(serverId)).toBe(true);
    const told: string[] = [];
    servers.push(await startEmbeddedPostgres({ dataFolder, settings: FAST, onProgress: (line) => told.push(line) }));
    expect(told[0]).toBe(`Stopping the server that an earlier start left behind (process ${serverId})`);
    expect(isAlive(serverId)).toBe(false);
  });
});
