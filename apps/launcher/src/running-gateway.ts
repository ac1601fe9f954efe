import { LauncherError } from './launcher-error';
import { findRunning } from './running-file';

/**
 * The address of the gateway of the system that runs over a data folder.
 *
 * @throws LauncherError when none does
 */
export async function findRunningGateway(dataFolder: string): Promise<string> {
  const running = await findRunning(dataFolder);
  if (running?.gateway) return running.gateway;
  throw new LauncherError('The system does not run.', 'Type npm start in another terminal first.');
}
