import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PEERS } from './peers';

/**
 * Installs the peers exactly as their lock file says, unless that is done; about 700 MB, which nobody needs who does not
 * compare gateways.
 */
export function installPeers(root: string): void {
  const folder = join(root, PEERS);
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const mark = join(folder, 'node_modules/.installed-lock.json');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  process.stdout.write('Installing the gateways to compare with (once, a few minutes).\n');
  // npm is a shell script on Windows.
  const shell = process.platform === 'win32';
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--workspaces=false', '--loglevel=error'];
  execFileSync('npm', options, { cwd: folder, stdio: 'inherit', shell });
  writeFileSync(mark, lock);
}
