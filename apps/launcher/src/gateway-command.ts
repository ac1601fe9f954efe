import { runAttached } from './attached-process';
import { readCallersFolder } from './settings';
import { gatewayProgram } from './system';

/**
 * `npm run gateway -- …`: the gateway alone, on any supergraph file. Relative paths are relative to where the caller stands.
 *
 * @returns the gateway's exit code
 */
export function runGateway(root: string, commandLine: readonly string[]): Promise<number> {
  return runAttached({
    program: gatewayProgram(root),
    arguments: commandLine,
    environment: {},
    folder: readCallersFolder(),
  });
}
