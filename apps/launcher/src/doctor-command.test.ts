import { FakeRepository } from './testing/fake-repository';

describe('doctor', () => {
  const repository = new FakeRepository();

  beforeAll(async () => {
    await repository.create();
    repository.write(
      'package.json',
      JSON.stringify({ engines: { node: '>=20.19' }, workspaces: ['apps/subgraphs/*'] }),
    );
    for (const file of ['install.mjs', 'build.mjs']) {
      repository.write(
        `apps/launcher/bin/${file}`,
        'export const isInstalled = () => true;\nexport const isBuilt = () => true;\n',
      );
    }
  });

  afterAll(() => repository.remove());

  async function diagnose(): Promise<{ code: number | null; output: string }> {
    const doctor = repository.launch('doctor');
    const code = await doctor.exitCode;
    return { code, output: doctor.output };
  }

  it('finds nothing wrong before the first start', async () => {
    const { code, output } = await diagnose();
    expect(output).not.toContain('✗');
    expect(output).toMatch(/✓ PostgreSQL +ok: PostgreSQL 18/);
    expect(output).toMatch(/✓ Database of people +ok: not made yet/);
    expect(code).toBe(0);
  });

  it('looks at databases and services of a system that runs, and at the databases of one that does not', async () => {
    const start = repository.launch('start');
    await start.until('Ctrl-C stops everything.');
    const running = await diagnose();
    expect(running.output).toMatch(/✓ Database of funding +ok: migrated, with the sample/);
    expect(running.output).toMatch(/✓ Service gateway +ok: ready/);
    expect(running.code).toBe(0);
    start.signal('SIGTERM');
    await start.exitCode;
    const stopped = await diagnose();
    expect(stopped.output).toMatch(/✓ Database of funding +ok: migrated, with the sample/);
    expect(stopped.output).toContain('npm start starts it');
    expect(stopped.code).toBe(0);
  });

  it('names the command that mends what failed', async () => {
    repository.write('apps/subgraphs/people/dist/migrations/3-third.js', '');
    repository.write('apps/launcher/bin/install.mjs', 'export const isInstalled = () => false;\n');
    const { code, output } = await diagnose();
    expect(code).toBe(1);
    expect(output).toMatch(
      /✗ Packages +failed: node_modules is not what package-lock.json asks for; mend it with: npm ci/,
    );
    expect(output).toMatch(/✗ Database of people +failed: migrations are missing; mend it with: npm start/);
  });
});
