import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const bin = join(__dirname, '../bin');

describe('bin/launch.mjs', () => {
  function launchOn(version: string) {
    const disguise = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
    const code = `${disguise}; process.argv[2] = 'no-such-command'; import(${JSON.stringify(join(bin, 'launch.mjs'))})`;
    return spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
  }

  it.each(['12.22.12', '18.20.8', '20.18.3'])('refuses Node %s in one sentence with the remedy', (version) => {
    const { status, stderr } = launchOn(version);
    expect(status).toBe(1);
    expect(stderr).toContain(`needs Node 20.19 or newer, but this is Node ${version}. Install a newer one`);
  });

  it('asks for the Node that package.json asks for', () => {
    const { engines } = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8')) as {
      engines: { node: string };
    };
    expect(engines.node).toBe('>=20.19');
  });

  it('has no syntax that an old Node cannot read', () => {
    const text = readFileSync(join(bin, 'launch.mjs'), 'utf8');
    expect(text).not.toMatch(/\?\.|\?\?|`|^import |await|node:/m);
  });
});

/** A repository whose npm and turbo only note that they were called. */
describe('set-up', () => {
  const root = mkdtempSync(join(tmpdir(), 'set-up-'));
  const journal = join(root, 'journal');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const note = (text: string) => `require('node:fs').appendFileSync(${JSON.stringify(journal)}, ${text} + '\\n');`;
  const turbo = `${note("'turbo ' + process.argv.slice(2).join(' ')")}
    require('node:fs').mkdirSync('apps/launcher/dist', { recursive: true });
    require('node:fs').writeFileSync('apps/launcher/dist/main.js',
      "exports.main = async (root, command, rest) => { console.log(['runs', command, ...rest].join(' ')); return 5; }");`;
  const npm = `#!${process.execPath}
    ${note("'npm ' + process.argv[2]")}
    const { mkdirSync, writeFileSync } = require('node:fs');
    if (process.argv[2] === 'fail') process.exit(1);
    mkdirSync('node_modules/turbo/bin', { recursive: true });
    mkdirSync('node_modules/@kakehashi/config', { recursive: true });
    writeFileSync('node_modules/turbo/bin/turbo', ${JSON.stringify(turbo)});`;

  beforeAll(() => {
    write('package.json', JSON.stringify({ workspaces: ['packages/*', 'apps/launcher'] }));
    write('package-lock.json', JSON.stringify({ packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } }));
    write('tools/npm', npm);
    chmodSync(join(root, 'tools/npm'), 0o755);
    write('packages/words/src/word.ts', 'export const word = 1;');
    cpSync(bin, join(root, 'apps/launcher/bin'), { recursive: true });
  });

  afterAll(() => rmSync(root, { recursive: true }));

  function launch(...commandLine: string[]) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'apps/launcher/bin/launch.mjs'), ...commandLine],
      {
        encoding: 'utf8',
        env: { ...process.env, PATH: `${join(root, 'tools')}${delimiter}${process.env.PATH}` },
      },
    );
    const called = existsSync(journal) ? readFileSync(journal, 'utf8').trim().split('\n') : [];
    rmSync(journal, { force: true });
    return { status, output: stdout + stderr, called };
  }

  const TURBO = 'turbo run build --output-logs=errors-only';

  it('gives a doctor without packages one line', () => {
    const { status, output, called } = launch('doctor');
    expect(status).toBe(1);
    expect(output).toMatch(/^✗ Packages and build: failed: .* is missing; mend it with: npm start\n$/);
    expect(called).toEqual([]);
  });

  it('installs and builds in a fresh clone, then runs the command and passes on its exit code', () => {
    const { status, output, called } = launch('start', 'all');
    expect(called).toEqual(['npm ci', TURBO]);
    expect(output).toContain('✓ Installing packages');
    expect(output).toContain('runs start all');
    expect(status).toBe(5);
  });

  it('does nothing when nothing changed', () => {
    expect(launch('start').called).toEqual([]);
  });

  it('builds again after a source or a built file changed', () => {
    utimesSync(join(root, 'packages/words/src/word.ts'), 1, 1);
    expect(launch('start').called).toEqual([TURBO]);
    rmSync(join(root, 'apps/launcher/dist'), { recursive: true });
    expect(launch('start').called).toEqual([TURBO]);
  });

  it('installs again after the lock file changed, unless npm was run by hand', () => {
    const lock = {
      packages: {
        '': {},
        'node_modules/a': { version: '2.0.0' },
        'node_modules/b': { version: '1.0.0', optional: true },
      },
    };
    write('package-lock.json', JSON.stringify(lock));
    expect(launch('start').called[0]).toBe('npm ci');
    lock.packages['node_modules/a'].version = '3.0.0';
    write('package-lock.json', JSON.stringify(lock));
    write('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': { version: '3.0.0' } } }));
    expect(launch('start').called).toEqual([TURBO]);
  });

  it('shows what a failing tool said, and what to do', () => {
    write('node_modules/turbo/bin/turbo', 'console.log("word.ts(1,1): error"); process.exit(2);');
    write('packages/words/src/word.ts', 'export const word = ;');
    const { status, output } = launch('start');
    expect(status).toBe(1);
    expect(output).toContain('word.ts(1,1): error');
    expect(output).toMatch(/Building: .* failed \(exit code 2\)\. Correct what it names above/);
    expect(output).not.toContain('    at ');
  });
});
