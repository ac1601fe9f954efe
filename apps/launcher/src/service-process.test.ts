import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitUntilGone } from '@kakehashi/embedded-postgres';
import { spawnService } from './service-process';
import { FakeServices } from './testing/fake-service';

describe('spawnService', () => {
  const fakes = new FakeServices();
  afterAll(() => fakes.remove());

  it('writes all lines to the log file and shows warnings, errors and crashes', async () => {
    const lines = [
      JSON.stringify({ level: 30, msg: 'an ordinary request' }),
      JSON.stringify({ level: 40, msg: 'slow statement' }),
      JSON.stringify({ level: 50, msg: 'refused', err: { message: 'no rights' } }),
    ];
    const print = lines.map((line) => `console.log(${JSON.stringify(line)})`).join(';');
    const definition = await fakes.define('people', {
      atStart: `${print}; console.error('東京 fell over'); process.exit(1)`,
    });
    const shown: string[] = [];
    const service = await spawnService(definition, (line) => shown.push(line));
    const { reason, lastLines } = await service.exited;
    expect(reason).toBe('exit code 1');
    expect(lastLines).toHaveLength(4);
    expect(shown.sort()).toEqual([
      '[people] error: refused (no rights)',
      '[people] warning: slow statement',
      '[people] 東京 fell over',
    ]);
    expect(readFileSync(definition.logFile, 'utf8')).toContain('an ordinary request');
  });

  it('gives a child no database but its own', async () => {
    const definition = await fakes.define('environment', {
      atStart:
        'console.log(Object.keys(process.env).filter((name) => name.endsWith("DATABASE_URL")).join()); process.exit(0)',
    });
    const environment = { DATABASE_URL: 'postgres://people@127.0.0.1/people' };
    const service = await spawnService({ ...definition, environment }, () => undefined);
    expect((await service.exited).lastLines).toEqual(['DATABASE_URL']);
  });

  it.each([
    ['that waits for nothing', 'setInterval(() => {}, 1000)'],
    ['that ignores SIGTERM', 'process.on("disconnect", () => process.exit(0))'],
  ])('takes a child %s along when the parent is killed', async (_kind, atStart) => {
    const definition = await fakes.define('orphan', {
      atStart,
      atTerm: atStart.includes('disconnect') ? '' : 'process.exit(0)',
    });
    const code = `require(${JSON.stringify(join(__dirname, '../dist/service-process.js'))})
      .spawnService(${JSON.stringify(definition)}, () => {})
      .then(({ processId }) => console.log(processId));`;
    const parent = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
    const line = await new Promise<Buffer>((resolve) => parent.stdout.once('data', resolve));
    parent.kill('SIGKILL');
    expect(await waitUntilGone(Number(line.toString()), 10_000)).toBe(true);
  });
});
