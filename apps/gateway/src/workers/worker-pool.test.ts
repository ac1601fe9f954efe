import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { WorkerAnswer } from './peers';

const DIST = JSON.stringify(resolve(__dirname, '../../dist/workers'));

/** A program whose primary has a pool of two workers; each worker runs the text with `peers`, its sight of the others. */
function program(inPrimary: string, inWorker: string): string {
  return `
    const cluster = require('node:cluster');
    const { createServer } = require('node:net');
    const { WorkerPool } = require(${DIST} + '/worker-pool.js');
    const { OneOfMany } = require(${DIST} + '/one-of-many.js');
    const logger = { info() {}, error: (told) => process.send({ crash: told }) };
    if (cluster.isPrimary) {
      const giveUp = (reason) => process.send({ givenUp: reason }, () => process.exit(1));
      const pool = new WorkerPool({ size: 2, drainMs: 1000, logger, giveUp });
      const report = (_worker, message) => message.report && process.send(message.report);
      cluster.on('message', report);
      pool.start().then(() => { ${inPrimary} }, (fault) => process.send({ fault: fault.message }, () => process.exit(1)));
    } else {
      const peers = new OneOfMany(cluster.worker, () => process.exit(0));
      const listen = () => createServer().listen(0, '127.0.0.1', () => void peers.announce());
      const report = (content) => process.send({ report: content });
      ${inWorker}
    }`;
}

describe('WorkerPool', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'worker-pool-'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  /** What the program reports until it ends. */
  async function run(text: string): Promise<Record<string, unknown>[]> {
    const file = join(folder, 'program.js');
    writeFileSync(file, text);
    const child = fork(file, { silent: true });
    const messages: Record<string, unknown>[] = [];
    child.on('message', (message) => messages.push(message as Record<string, unknown>));
    await new Promise((ended) => child.once('close', ended));
    return messages;
  }

  it('gives up a worker that crashes for the sixth time within a minute', async () => {
    const crashing = `
      listen().once('listening', () => {
        if (cluster.worker.id !== 1) setTimeout(() => process.exit(3), 50);
      });`;
    const messages = await run(program('', crashing));
    const crash = (pauseMs: number) => ({ crash: { worker: 2, reason: 'exit code 3', pauseMs } });
    expect(messages).toEqual([
      ...[200, 400, 800, 1_600, 3_200].map(crash),
      { givenUp: 'Worker 2 crashed too often within a minute: exit code 3.' },
    ]);
  });

  it('tells when a worker ends before it takes connections', async () => {
    const messages = await run(program('', 'process.exit(4)'));
    expect(messages).toEqual([{ fault: 'Worker 1 ended while it was starting: exit code 4.' }]);
  });

  it('brings a broadcast of one worker to all, and their answers back', async () => {
    const asking = `
      peers.answer('double', (content) => {
        if (content.number === cluster.worker.id) throw new Error('No.');
        return { doubled: content.number * 2 };
      });
      listen();
      peers.reach('ready').then(async () => {
        if (cluster.worker.id !== 1) return;
        report({ answers: await peers.broadcast('double', { number: 2 }), unknown: await peers.broadcast('other') });
      });`;
    const messages = await run(program(`setTimeout(() => pool.stop().then(() => process.exit(0)), 500)`, asking));
    const answers: WorkerAnswer[] = [
      { worker: 1, content: { doubled: 4 } },
      { worker: 2, fault: 'No.' },
    ];
    const unknown = [1, 2].map((worker) => ({ worker, fault: 'Nothing answers "other".' }));
    expect(messages).toEqual([{ answers, unknown }]);
  });

  it('lets workers that are ready wait for the others, and one that comes later for nobody', async () => {
    const joining = `
      listen();
      const id = cluster.worker.id;
      peers.hasReached('ready').then(async (wasReady) => {
        if (id === 2) await new Promise((resolve) => setTimeout(resolve, 300));
        report({ id, wasReady });
        await peers.reach('ready');
        report({ id, isReady: true });
        if (id === 2) process.exit(1);
      });`;
    const stopLater = `setTimeout(() => pool.stop().then(() => process.exit(0)), 2000)`;
    const messages = (await run(program(stopLater, joining))).filter(({ id }) => id !== undefined);
    expect(messages.slice(0, 2)).toEqual([
      { id: 1, wasReady: false },
      { id: 2, wasReady: false },
    ]);
    expect(messages.slice(2, 4)).toEqual(expect.arrayContaining([1, 2].map((id) => ({ id, isReady: true }))));
    expect(messages.slice(4)).toEqual([
      { id: 3, wasReady: true },
      { id: 3, isReady: true },
    ]);
  });
});
