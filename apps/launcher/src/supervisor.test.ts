import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '@kakehashi/embedded-postgres';
import { Supervisor } from './supervisor';
import { FakeServices, recordingTerminal } from './testing/fake-service';

describe('Supervisor', () => {
  let fakes: FakeServices;
  let supervisor: Supervisor | undefined;
  let terminal: ReturnType<typeof recordingTerminal>;

  beforeEach(() => {
    fakes = new FakeServices();
    terminal = recordingTerminal();
  });

  afterEach(async () => {
    await supervisor?.stop();
    expect(fakes.processIds().filter(isAlive)).toEqual([]);
    fakes.remove();
  });

  async function until(condition: () => boolean): Promise<void> {
    while (!condition()) await sleep(20);
  }

  it('waits until all are ready and stops the last stage before the one it depends on', async () => {
    const [people, funding] = [await fakes.define('people'), await fakes.define('funding')];
    const slowToEnd = 'setTimeout(() => { journal("gateway has drained"); process.exit(0); }, 200)';
    const gateway = await fakes.define('gateway', { atTerm: slowToEnd });
    supervisor = new Supervisor([[people, funding], [gateway]], terminal);
    await supervisor.start();
    expect((await fetch(gateway.readyUrl)).status).toBe(200);
    await Promise.all([supervisor.stop(), supervisor.stop()]);
    const journal = fakes.journal();
    expect(journal.slice(0, 3).sort()).toEqual(['funding starts', 'gateway starts', 'people starts']);
    expect(journal.slice(3, 5)).toEqual(['gateway ends', 'gateway has drained']);
    expect(journal.slice(5).sort()).toEqual(['funding ends', 'people ends']);
  });

  it('refuses to start when a service ends at once, with its last lines', async () => {
    const healthy = await fakes.define('people');
    const broken = await fakes.define('funding', { atStart: 'console.error("no such table"); process.exit(3)' });
    supervisor = new Supervisor([[healthy, broken]], terminal);
    await expect(supervisor.start()).rejects.toThrow(
      /funding ended while it was starting \(exit code 3\)\. Its last lines:\s+no such table/,
    );
    expect(terminal.lines).toContain('[funding] no such table');
  });

  it('tells about a crash by name and starts the service again', async () => {
    const people = await fakes.define('people', {
      atStart: 'process.on("SIGUSR2", () => { console.error("out of luck"); process.exit(9); })',
    });
    supervisor = new Supervisor([[people]], terminal);
    await supervisor.start();
    process.kill(fakes.processIds()[0] ?? 0, 'SIGUSR2');
    await until(() => terminal.lines.includes('[people] is back.'));
    expect(terminal.lines.join('\n')).toMatch(/people crashed \(exit code 9\)\. Its last lines:\s+out of luck/);
    expect(fakes.journal()).toEqual(['people starts', 'people starts']);
  });

  it('gives up a service that keeps crashing', async () => {
    const restless = await fakes.define('funding', {
      atStart: 'setTimeout(() => process.exit(1), 300)',
    });
    supervisor = new Supervisor([[restless]], terminal);
    await supervisor.start();
    await expect(supervisor.untilGivenUp()).rejects.toThrow('funding crashed too often within a minute');
    expect(fakes.processIds()).toHaveLength(6);
  });

  it('stops a service that is waiting to be started again', async () => {
    const people = await fakes.define('people');
    supervisor = new Supervisor([[people]], terminal);
    await supervisor.start();
    process.kill(fakes.processIds()[0] ?? 0, 'SIGKILL');
    await until(() => terminal.lines.some((line) => line.includes('signal SIGKILL')));
    await supervisor.stop();
    expect(fakes.processIds()).toHaveLength(1);
  });

  it('kills at once what it is told not to wait for', async () => {
    const stubborn = await fakes.define('people', { atTerm: '' });
    supervisor = new Supervisor([[stubborn]], terminal);
    await supervisor.start();
    const stopped = supervisor.stop();
    await until(() => fakes.journal().includes('people ends'));
    supervisor.kill();
    await stopped;
    expect(fakes.processIds().filter(isAlive)).toEqual([]);
  });

  it('can be stopped while it is starting', async () => {
    const slow = await fakes.define('people', { atStart: 'server.listen = () => setInterval(() => {}, 1000)' });
    supervisor = new Supervisor([[slow]], terminal);
    const started = supervisor.start();
    await until(() => fakes.processIds().length === 1);
    await supervisor.stop();
    await expect(started).resolves.toBeUndefined();
  });
});
