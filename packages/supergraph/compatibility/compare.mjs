/**
 * Runs the system, and Hive Gateway beside our gateway over the same subgraphs and the same supergraph file, and compares
 * the answers to all example queries. Exit code 1 when one differs. Needs `npm ci` in this folder and a built repository.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
const require = createRequire(import.meta.url);
const { readQuestions } = require(join(root, 'apps/launcher/dist/questions/question-files.js'));
const { steadyAnswer } = require(join(root, 'apps/launcher/dist/questions/steady-answer.js'));
const START_MS = 90_000;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

function run(args, env, folder) {
  const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, ...env }, stdio: 'pipe' });
  child.output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      child.output += text;
    });
  return child;
}

async function waitFor(child, isThere) {
  for (const end = Date.now() + START_MS; !(await isThere().catch(() => false)); await pause(100)) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`It did not start:\n${child.output}`);
  }
}

async function ask(address, query) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data, errors } = await response.json();
  return { data, errors };
}

const data = mkdtempSync(join(tmpdir(), 'kakehashi-'));
const [ourPort, hivePort] = [await freePort(), await freePort()];
const [ours, hives] = [ourPort, hivePort].map((port) => `http://127.0.0.1:${port}/graphql`);
const main = `require('./apps/launcher/dist/main.js').main(process.cwd(), 'start', []).then((code) => process.exit(code))`;
// The other gateway has no key of ours to sign by.
const settings = { DATA_FOLDER: data, PORT: String(ourPort), GATEWAY_SIGNATURE: 'off' };
const system = run(['-e', main], settings, root);
let hive;
try {
  await waitFor(system, async () => system.output.includes('Ctrl-C stops everything'));
  const { subgraphs } = JSON.parse(readFileSync(join(data, 'running.json'), 'utf8'));
  const program = join(here, 'node_modules/@graphql-hive/gateway/dist/bin.js');
  hive = run([program, 'supergraph'], { SUBGRAPHS: JSON.stringify(subgraphs), PORT: String(hivePort) }, here);
  await waitFor(hive, async () => (await ask(hives, '{ __typename }')).data !== undefined);
  for (const { file, query, role, varying } of readQuestions(root)) {
    // Subgraphs that know no gateway's key know no caller either, and give nothing that needs a token.
    if (role !== undefined) {
      process.stdout.write(`left out, for it needs a token: ${file}\n`);
      continue;
    }
    const [one, other] = [await ask(ours, query), await ask(hives, query)].map((answer) =>
      steadyAnswer(answer, varying),
    );
    const isSame = one.errors === undefined && isDeepStrictEqual(one, other);
    process.stdout.write(`${isSame ? 'same' : 'DIFFERENT'}: ${file}\n`);
    if (isSame) continue;
    process.stdout.write(`  ours: ${JSON.stringify(one)}\n  Hive: ${JSON.stringify(other)}\n`);
    process.exitCode = 1;
  }
} finally {
  for (const child of [hive, system]) {
    if (!child || child.exitCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  rmSync(data, { recursive: true, force: true });
}
