import { existsSync } from 'node:fs';
import { makeKeyPair, showPublicKey } from './key-pair';

const USAGE = 'usage: make-key PRIVATE_KEY_FILE PUBLIC_KEYS_FILE';

/** Makes the key pair of a service where there is none yet, and shows the public half: a deployment runs it before each start. */
async function main([privateKeyFile, publicKeysFile, ...more]: readonly string[]): Promise<string> {
  if (privateKeyFile === undefined || publicKeysFile === undefined || more.length > 0) throw new Error(USAGE);
  if (existsSync(privateKeyFile)) {
    showPublicKey(privateKeyFile, publicKeysFile);
    return `${privateKeyFile} stays as it is; its public half is in ${publicKeysFile}.`;
  }
  await makeKeyPair(privateKeyFile, publicKeysFile);
  return `Made ${privateKeyFile} and ${publicKeysFile}.`;
}

main(process.argv.slice(2)).then(
  (told) => process.stdout.write(`${told}\n`),
  (fault: Error) => {
    process.stderr.write(`${fault.message}\n`);
    process.exitCode = 1;
  },
);
