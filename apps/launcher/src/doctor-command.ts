import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { isPortFree, probeEmbeddedPostgres } from '@kakehashi/embedded-postgres';
import { embeddedDataFolder } from './databases';
import { type Check, CheckFailure } from './doctor-check';
import { databaseChecks } from './doctor-databases';
import { installationChecks } from './doctor-installation';
import { findPortHolder } from './port-holder';
import { isReady } from './readiness';
import { findRunning, type RunningLauncher } from './running-file';
import { type LauncherSettings, readLauncherSettings } from './settings';
import { listSubgraphs } from './subgraph-package';
import type { Terminal } from './terminal';

/**
 * `npm run doctor`: looks at everything that the system needs, one line each; a line that failed names what mends it.
 *
 * @returns exit code 0 when all is well, 1 when any check failed
 */
export async function diagnose(root: string, terminal: Terminal): Promise<number> {
  const settings = readLauncherSettings(root);
  const running = await findRunning(settings.dataFolder);
  const checks = [
    ...installationChecks(root),
    ...machineChecks(settings, running),
    ...databaseChecks(root, settings, listSubgraphs(root)),
    ...serviceChecks(running),
  ];
  let failures = 0;
  for (const { name, run } of checks) {
    const found = await run().catch((error: Error) => error);
    if (found instanceof Error) failures += 1;
    terminal.line(
      found instanceof Error ? `✗ ${name.padEnd(26)} failed: ${found.message}` : `✓ ${name.padEnd(26)} ok: ${found}`,
    );
  }
  if (running === undefined) terminal.line('  The system is not running; npm start starts it.');
  return failures === 0 ? 0 : 1;
}

function machineChecks({ port, host, dataFolder }: LauncherSettings, running: RunningLauncher | undefined): Check[] {
  return [
    { name: 'PostgreSQL', run: async () => probeEmbeddedPostgres(await embeddedDataFolder(dataFolder)) },
    {
      name: 'Data folder',
      run: async () => {
        try {
          accessSync(nearestExisting(dataFolder), constants.W_OK);
        } catch {
          const owner = process.getuid?.() ?? 'you';
          throw new CheckFailure(
            `${dataFolder} cannot be written`,
            `sudo chown -R ${owner} ${nearestExisting(dataFolder)}`,
          );
        }
        return `${dataFolder} can be written`;
      },
    },
    {
      name: `Port ${port}`,
      run: async () => {
        if (running?.gateway !== undefined) return 'used by the system that runs';
        if (port === 0 || (await isPortFree(port, host))) return 'free';
        const holder = (await findPortHolder(port)) ?? 'another program';
        throw new CheckFailure(`taken by ${holder}`, `PORT=${port + 1} npm start, or stop that program`);
      },
    },
  ];
}

/** Whether the parts of the system that runs answer. */
function serviceChecks(running: RunningLauncher | undefined): Check[] {
  if (running?.gateway === undefined) return [];
  const subgraphs = Object.entries(running.subgraphs ?? {});
  const addresses = [
    ...subgraphs.map(([name, { url }]) => [name, url] as const),
    ['gateway', running.gateway] as const,
  ];
  return addresses.map(([name, address]) => ({
    name: `Service ${name}`,
    run: async () => {
      const url = new URL('/ready', address).href;
      if (!(await isReady(url)))
        throw new CheckFailure(`${url} does not answer`, 'stop npm start with Ctrl-C, then npm start');
      return 'ready';
    },
  }));
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}
