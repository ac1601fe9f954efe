import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Script } from 'node:vm';
import { execForm, readDockerfile } from './dockerfile.mjs';

/** Where our images hold what the repository holds at its top. */
const IMAGE_ROOT = '/app';

/** An image reference that always means the same release: `name:18.4-bookworm`, or a digest. */
export function isPinned(image) {
  return /^[\w./-]+(:\d+\.\d+(\.\d+)?(-[\w.-]+)?|(:[\w.-]+)?@sha256:[0-9a-f]{64})$/.test(image);
}

/**
 * What is wrong with a Dockerfile, as it is built with these arguments, as far as can be told without building.
 *
 * @param {string} repository its folder, built
 * @param {{dockerfile: string, args: Record<string, string>, isIgnored: (path: string) => boolean}} build
 * @returns {{faults: string[], image: import('./dockerfile.mjs').Stage & {entry: string | undefined}}}
 */
export function imageFaults(repository, { dockerfile, args, isIgnored }) {
  const { stages, declared, faults } = readDockerfile(readFileSync(join(repository, dockerfile), 'utf8'), args);
  for (const name of Object.keys(args)) {
    if (!declared.includes(name)) faults.push(`the build argument ${name} is given, but there is no ARG of that name`);
  }
  stages.forEach((stage, index) => {
    const earlier = stages.slice(0, index);
    faults.push(...baseFaults(repository, stage, earlier));
    for (const instruction of stage.instructions) {
      if (instruction.verb === 'COPY') faults.push(...copyFaults(repository, instruction, earlier, isIgnored));
      if (instruction.verb === 'RUN') faults.push(...runFaults(repository, instruction, stage, earlier));
    }
  });
  const last = stages.at(-1);
  const entry = entryOf(last);
  faults.push(...finalFaults(repository, last, entry));
  const installing = stages.flatMap(({ instructions }) => instructions).filter(({ text }) => text.includes('npm ci'));
  if (!installing.some(({ text }) => text.includes('--omit=dev'))) {
    faults.push('no stage installs production packages alone (npm ci --omit=dev)');
  }
  return { faults: faults.map((fault) => `${dockerfile}: ${fault}`), image: { ...last, entry } };
}

function* baseFaults(repository, { base }, earlier) {
  if (earlier.some(({ name }) => name === base)) return;
  if (!isPinned(base)) yield `the image ${base} is not pinned to a release`;
  const [, major, minor] = /^node:(\d+)\.(\d+)\.\d+/.exec(base) ?? [];
  const { engines } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const [, leastMajor, leastMinor] = /(\d+)\.(\d+)/.exec(engines.node);
  const isNewEnough =
    Number(major) > Number(leastMajor) || (major === leastMajor && Number(minor) >= Number(leastMinor));
  if (!isNewEnough) yield `the image ${base} is no Node ${engines.node}`;
}

function* copyFaults(repository, { text, folder }, earlier, isIgnored) {
  const words = text.split(/\s+/).filter((word) => !/^--(?!from=)/.test(word));
  const from = words[0].startsWith('--from=') ? words.shift().slice('--from='.length) : undefined;
  const sources = words.slice(0, -1);
  if (sources.length === 0) yield `COPY ${text} has no source`;
  for (const source of sources) {
    if (from !== undefined) yield* stagePathFaults(repository, from, source, earlier);
    else if (source === '.') continue;
    else if (!existsSync(join(repository, source))) yield `COPY names ${source}, which does not exist`;
    else if (isIgnored(source)) yield `COPY names ${source}, which .dockerignore keeps out`;
  }
  if (!posix.resolve(folder, words.at(-1)).startsWith('/')) yield `COPY has no target: ${text}`;
}

/** A path in an earlier stage: of the repository where that stage copied it whole, else one that the stage speaks of. */
function* stagePathFaults(repository, from, path, earlier) {
  const stage = earlier.find(({ name }) => name === from);
  if (stage === undefined) {
    yield `there is no earlier stage ${from}`;
    return;
  }
  const whole = stage.instructions.find(({ verb, text }) => verb === 'COPY' && text === '. .');
  const inRepository = whole && posix.relative(whole.folder, path);
  if (whole && !inRepository.startsWith('..')) {
    if (!existsSync(join(repository, inRepository))) yield `${path} of stage ${from} would not exist after a build`;
  } else if (stage.folder !== path && !stage.instructions.some(({ text }) => text.includes(`${path}/`))) {
    yield `stage ${from} does not make ${path}`;
  }
}

function* runFaults(repository, { text }, stage, earlier) {
  const filled = text.replace(/\$\{(\w+)\}/g, (whole, name) => stage.variables.get(name) ?? whole);
  for (const [, options] of filled.matchAll(/--mount=(\S+)/g)) {
    const option = Object.fromEntries(options.split(',').map((pair) => pair.split('=')));
    if (option.from !== undefined) yield* stagePathFaults(repository, option.from, option.source, earlier);
  }
  for (const [, name] of filled.matchAll(/--(?:workspace|filter)=@kakehashi\/(\S+)/g)) {
    const folders = ['packages', 'apps', 'apps/subgraphs'].map((parent) => `${parent}/${name}`);
    if (!folders.some((folder) => existsSync(join(repository, folder, 'package.json')))) {
      yield `there is no workspace @kakehashi/${name}`;
    }
  }
  for (const [, folder] of filled.matchAll(/--filter='?\.\/([\w/-]+)\/\*/g)) {
    if (!existsSync(join(repository, folder))) yield `there is no folder ${folder}`;
  }
}

function entryOf({ instructions, folder }) {
  const words = execForm(instructions.find(({ verb }) => verb === 'ENTRYPOINT')?.text ?? '');
  if (words?.[0] !== 'node' || words[1] === undefined) return undefined;
  return posix.relative(IMAGE_ROOT, posix.resolve(folder, words[1]));
}

function* finalFaults(repository, { instructions, environment }, entry) {
  const text = (wanted) => instructions.findLast(({ verb }) => verb === wanted)?.text;
  if (!/^[1-9]\d*(:[1-9]\d*)?$/.test(text('USER') ?? ''))
    yield 'USER must be a number other than 0, as orchestrators check';
  if (text('STOPSIGNAL') !== 'SIGTERM') yield 'STOPSIGNAL must be SIGTERM, on which the programs finish their requests';
  if (environment.get('NODE_ENV') !== 'production') yield 'NODE_ENV must be production';
  if (environment.get('HOST') !== '0.0.0.0') yield 'HOST must be 0.0.0.0, or nothing outside the container reaches it';
  if (entry === undefined) yield 'ENTRYPOINT must be ["node", "<program>"], so that signals reach it';
  else if (!existsSync(join(repository, entry))) yield `ENTRYPOINT names ${entry}, which is not there after a build`;
  yield* healthFaults(text('HEALTHCHECK'));
}

function* healthFaults(text = '') {
  const [program, option, script = ''] = execForm(/CMD (.*)$/.exec(text)?.[1] ?? '') ?? [];
  if (program !== 'node' || option !== '-e') yield 'HEALTHCHECK must be CMD ["node", "-e", …]: the image has no curl';
  else if (!/'\/(ready|health)'/.test(script)) yield 'HEALTHCHECK must ask /ready or /health';
  try {
    new Script(script);
  } catch (fault) {
    yield `HEALTHCHECK's script: ${fault.message}`;
  }
}
