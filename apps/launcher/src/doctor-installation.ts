import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Check, CheckFailure } from './doctor-check';

const run = promisify(execFile);

/** The parts of the set-up that tell whether there is something to do; plain JavaScript in bin. */
interface SetUp {
  isInstalled(root: string): boolean;
  isBuilt(root: string): boolean;
}

/** Checks of the tools, the packages and the build. */
export function installationChecks(root: string): Check[] {
  return [
    {
      name: 'Node',
      run: async () => {
        const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
          engines: { node: string };
        };
        // An older one does not get this far: bin/launch.mjs refuses it.
        return `${process.versions.node} (needed: ${engines.node})`;
      },
    },
    {
      name: 'npm',
      run: async () => {
        const found = await run('npm', ['--version'], { shell: process.platform === 'win32' }).catch(() => undefined);
        if (found === undefined) throw new CheckFailure('npm is not found', 'install Node from https://nodejs.org');
        return found.stdout.trim();
      },
    },
    {
      name: 'Packages',
      run: async () => {
        const { isInstalled } = await loadSetUp(root, 'install.mjs');
        if (!isInstalled(root)) throw new CheckFailure('node_modules is not what package-lock.json asks for', 'npm ci');
        return 'as in package-lock.json';
      },
    },
    {
      name: 'Build',
      run: async () => {
        const { isBuilt } = await loadSetUp(root, 'build.mjs');
        if (isBuilt(root)) return 'fresh';
        const stale = await findStale(root);
        if (stale.length > 0) throw new CheckFailure(`stale: ${stale.join(', ')}`, 'npm run build');
        return 'fresh, as Turborepo knows it';
      },
    },
  ];
}

/** The workspaces that Turborepo would have to build. */
async function findStale(root: string): Promise<string[]> {
  const turbo = join(root, 'node_modules', 'turbo', 'bin', 'turbo');
  const { stdout } = await run(process.execPath, [turbo, 'run', 'build', '--dry=json'], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  });
  const { tasks } = JSON.parse(stdout) as { tasks: { package: string; cache: { status: string } }[] };
  return tasks.filter(({ cache }) => cache.status === 'MISS').map((task) => task.package);
}

async function loadSetUp(root: string, file: string): Promise<SetUp> {
  return (await import(pathToFileURL(join(root, 'apps', 'launcher', 'bin', file)).href)) as SetUp;
}
