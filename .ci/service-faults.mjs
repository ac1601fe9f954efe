import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isPinned } from './image-faults.mjs';

/** What a service of ours may say; anything else is a slip of the pen or wants to be thought about. */
const KNOWN_KEYS = [
  ...[
    'build',
    'cap_drop',
    'command',
    'depends_on',
    'entrypoint',
    'environment',
    'healthcheck',
    'image',
    'init',
    'logging',
    'network_mode',
    'networks',
  ],
  ...['ports', 'profiles', 'read_only', 'restart', 'security_opt', 'shm_size', 'stop_grace_period', 'tmpfs', 'user'],
  ...['volumes'],
];

/**
 * What is wrong with the services as compose understands them: names that lead nowhere, waits that never end, missing
 * protection.
 *
 * @param {string} repository its folder
 * @param {Record<string, any>} compose parsed and interpolated
 * @returns {string[]}
 */
export function serviceFaults(repository, compose) {
  const known = ['name', 'networks', 'services', 'volumes'];
  const faults = Object.keys(compose)
    .filter((key) => !known.includes(key) && !key.startsWith('x-'))
    .map((key) => `the top-level key ${key} is not known`);
  for (const [name, service] of Object.entries(compose.services)) {
    const all = [
      ...keyFaults(service),
      ...imageFaults(repository, service),
      ...waitFaults(name, service, compose.services),
      ...placeFaults(repository, service, compose),
      ...protectionFaults(service),
    ];
    faults.push(...all.map((fault) => `service ${name}: ${fault}`));
  }
  return faults;
}

function* keyFaults(service) {
  for (const key of Object.keys(service)) if (!KNOWN_KEYS.includes(key)) yield `the key ${key} is not known`;
}

function* imageFaults(repository, { image, build }) {
  if (build === undefined) {
    if (!isPinned(image ?? '')) yield `its image ${image} is not pinned to a release`;
    return;
  }
  if (!existsSync(join(repository, build.context, build.dockerfile))) yield `there is no ${build.dockerfile}`;
}

const CONDITIONS = ['service_completed_successfully', 'service_healthy', 'service_started'];

function* waitFaults(name, { depends_on: waits = {}, profiles = [] }, services) {
  for (const [target, { condition }] of Object.entries(waits)) {
    const other = services[target];
    if (other === undefined) yield `it waits for ${target}, which does not exist`;
    else if (!CONDITIONS.includes(condition)) yield `it waits for ${target} to be ${condition}, which is no condition`;
    else if (condition === 'service_healthy' && other.healthcheck === undefined && other.build === undefined) {
      yield `it waits for ${target} to be healthy, which has no health check`;
    } else if (condition === 'service_completed_successfully' && other.restart !== 'no') {
      yield `it waits for ${target} to end, which is started again and again`;
    } else if ((other.profiles ?? []).some((profile) => !profiles.includes(profile))) {
      yield `it waits for ${target}, which runs only in another profile`;
    }
    if (other !== undefined && waitsFor(target, name, services)) yield `it and ${target} wait for each other`;
  }
}

function waitsFor(name, wanted, services, seen = new Set()) {
  if (seen.has(name)) return false;
  seen.add(name);
  const targets = Object.keys(services[name]?.depends_on ?? {});
  return targets.includes(wanted) || targets.some((target) => waitsFor(target, wanted, services, seen));
}

function* placeFaults(repository, { networks = [], network_mode: mode, volumes = [] }, compose) {
  if (networks.length === 0 && mode !== 'none') yield 'it is in no network of its own choice';
  for (const network of networks) {
    if (!Object.hasOwn(compose.networks ?? {}, network)) yield `there is no network ${network}`;
  }
  for (const volume of volumes) {
    const [source, target] = volume.split(':');
    if (!target?.startsWith('/')) yield `the volume ${volume} has no absolute target`;
    if (/^[./~]/.test(source)) {
      if (!existsSync(join(repository, source))) yield `it mounts ${source}, which does not exist`;
      if (!volume.endsWith(':ro')) yield `it mounts ${source} so that it could write to the repository`;
    } else if (!Object.hasOwn(compose.volumes ?? {}, source)) yield `there is no volume ${source}`;
  }
}

function* protectionFaults({
  cap_drop: dropped = [],
  image,
  init,
  read_only: isReadOnly,
  security_opt: options = [],
  user,
  build,
}) {
  if (isReadOnly !== true) yield 'its root file system is not read-only';
  if (!dropped.includes('ALL')) yield 'it keeps capabilities';
  if (!options.includes('no-new-privileges:true')) yield 'its programs may gain privileges';
  if (init !== true) yield 'it has no init to pass signals on';
  if (build === undefined && (user === undefined || /^(root|0)\b/.test(user))) yield `${image} runs as root`;
}
