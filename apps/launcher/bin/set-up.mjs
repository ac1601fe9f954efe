import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { endWithNpm } from './end-with-npm.mjs';
import { ensureInstalled } from './install.mjs';
import { ToolFailure } from './run-tool.mjs';

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const launcher = join(root, 'apps/launcher/dist/main.js');

/**
 * Installs and builds what is missing or stale, then hands the command to the launcher proper.
 *
 * Nothing here depends on a package: node_modules may be missing.
 *
 * @param {string[]} commandLine the command and its arguments
 */
export async function launch([command = 'start', ...rest]) {
  void endWithNpm();
  if (command === 'doctor') {
    process.exitCode = await diagnose(rest);
    return;
  }
  try {
    await ensureInstalled(root);
    await ensureBuilt(root);
  } catch (error) {
    if (!(error instanceof ToolFailure)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
    return;
  }
  process.exitCode = await run(command, rest);
}

/** The doctor tells what is stale and leaves it as it is. Without packages or build there is no doctor. */
function diagnose(rest) {
  const needed = [join(root, 'node_modules/@kakehashi/config'), launcher];
  const missing = needed.find((path) => !existsSync(path));
  if (missing === undefined) return run('doctor', rest);
  console.log(`✗ Packages and build: failed: ${missing} is missing; mend it with: npm start`);
  return 1;
}

function run(command, rest) {
  const { main } = createRequire(import.meta.url)(launcher);
  return main(root, command, rest);
}
