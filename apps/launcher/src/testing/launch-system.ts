import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort, LaunchedSystem } from '@kakehashi/testkit';

/** The repository. */
export const ROOT = resolve(__dirname, '../../../..');

const MAIN = `require(${JSON.stringify(join(ROOT, 'apps/launcher/dist/main.js'))})
  .main(${JSON.stringify(ROOT)}, 'start', []).then((code) => process.exit(code))`;

/** Environment variables. */
export type Settings = Readonly<Record<string, string>>;

/** Starts the whole system as `npm start` does, on a free port, and waits until it answers. */
export async function launchSystem(
  dataFolder: string,
  settings: Settings,
): Promise<{ system: LaunchedSystem; address: string }> {
  const port = await freePort();
  const environment = {
    ...settings,
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    PORT: String(port),
    DATA_FOLDER: dataFolder,
  };
  const system = await LaunchedSystem.start({ arguments: ['-e', MAIN], environment, dataFolder });
  return { system, address: `http://127.0.0.1:${port}` };
}

/** Starts the system over nothing and stops it again; what it left is what any later start finds, but for its logs. */
export async function startOnce(dataFolder: string): Promise<void> {
  const { system } = await launchSystem(dataFolder, {});
  const code = await system.stop();
  if (code !== 0) throw new Error(`The first start ended with exit code ${code}: ${system.output.join('')}`);
  rmSync(join(dataFolder, 'logs'), { recursive: true });
}
