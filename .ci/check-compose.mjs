import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { interpolate, parseCompose, variablesOf } from './compose-file.mjs';
import { readDockerignore } from './dockerignore.mjs';
import { imageFaults } from './image-faults.mjs';
import { report, repository } from './repository-files.mjs';
import { serviceFaults } from './service-faults.mjs';
import { environmentFaults, postgresFaults, variableFaults } from './setting-faults.mjs';
import { wiringFaults } from './wiring-faults.mjs';

// Checks docker-compose.yml and the Dockerfiles as far as that goes without an engine. Needs a built repository.

const DATABASE_SCRIPT = 'packages/database/docker/create-databases.sql';

const read = (name) => readFileSync(join(repository, name), 'utf8');
const text = read('docker-compose.yml');
// Every variable that must be set gets a value of its own, so that a mix-up shows.
const settings = Object.fromEntries(
  variablesOf(text)
    .filter(({ rule }) => rule === ':?')
    .map(({ name }) => [name, `example-${name.toLowerCase()}`]),
);
const compose = interpolate(parseOrEnd(), settings);
const { services } = compose;
const script = read(DATABASE_SCRIPT);

const faults = [...variableFaults(repository, text), ...serviceFaults(repository, compose)];
faults.push(...wiringFaults(repository, services, script));
faults.push(...postgresFaults(script, services.postgres.environment));
if (
  !services.postgres.volumes.some((volume) => volume.startsWith(`./${DATABASE_SCRIPT}:/docker-entrypoint-initdb.d/`))
) {
  faults.push(`the postgres service does not run ${DATABASE_SCRIPT}`);
}

const isIgnored = readDockerignore(read('.dockerignore'));
for (const secret of [
  '.env',
  '.env.production',
  'apps/gateway/.env',
  '.git',
  'node_modules',
  'apps/gateway/node_modules',
]) {
  if (!isIgnored(secret)) faults.push(`.dockerignore lets ${secret} into the images`);
}
const needed = ['package-lock.json', 'turbo.json', 'tsconfig.base.json', 'apps/gateway/src/main.ts'];
// What a workspace's build takes from outside its folder.
for (const [task, { inputs = [] }] of Object.entries(JSON.parse(read('turbo.json')).tasks)) {
  if (!/(^|#)build$/.test(task)) continue;
  for (const input of inputs) {
    const [, path] = /^\$TURBO_ROOT\$\/([^*]+?)\/?(?:\*.*)?$/.exec(input) ?? [];
    if (path !== undefined) needed.push(path);
  }
}
for (const path of needed) {
  if (isIgnored(path)) faults.push(`.dockerignore keeps ${path} out of the images`);
}

const ownImages = new Set();
for (const [name, { build, image: tag, entrypoint, environment = {} }] of Object.entries(services)) {
  if (build === undefined || !existsSync(join(repository, build.dockerfile))) continue;
  ownImages.add(tag);
  const built = imageFaults(repository, { dockerfile: build.dockerfile, args: build.args ?? {}, isIgnored });
  faults.push(...built.faults);
  if (built.image.entry === undefined || entrypoint !== undefined) continue;
  const whole = { ...Object.fromEntries(built.image.environment), ...environment };
  faults.push(...environmentFaults(repository, built.image.entry, whole).map((fault) => `${name}: ${fault}`));
}

function parseOrEnd() {
  try {
    return parseCompose(text);
  } catch (fault) {
    report([`docker-compose.yml: ${fault.message}`], 'not YAML');
    process.exit();
  }
}

// The client's own check, where it has one.
const isThere = spawnSync('docker', ['compose', 'version'], { stdio: 'ignore' }).status === 0;
if (isThere) {
  const { status, stderr } = spawnSync('docker', ['compose', 'config', '--quiet'], {
    cwd: repository,
    encoding: 'utf8',
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', ...settings },
  });
  if (status !== 0) faults.push(`docker compose config: ${stderr.trim()}`);
}

const by = isThere
  ? 'docker compose config agrees'
  : 'docker compose is not installed, so that its own check was left out';
report([...new Set(faults)], `${Object.keys(services).length} services, ${ownImages.size} images; ${by}`);
