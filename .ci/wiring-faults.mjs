import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The services that are no subgraph's. */
const SHARED = ['gateway', 'gateway-key', 'postgres', 'redis'];

/**
 * Whether the services fit together as one system: gateway, subgraphs, their tasks, PostgreSQL, Redis.
 *
 * @param {string} repository its folder, built
 * @param {Record<string, any>} services parsed and interpolated
 * @param {string} script text of the script that creates the databases
 * @returns {string[]}
 */
export function wiringFaults(repository, services, script) {
  const subgraphs = readSubgraphs(repository);
  const { gateway, postgres, redis } = services;
  const faults = [...gatewayFaults(services, subgraphs, repository), ...keyFaults('gateway', services)];
  const verbs = readVerbs(repository);
  for (const [name, service] of Object.entries(services)) {
    if (name !== 'gateway' && service.ports !== undefined) faults.push(`${name} is published; only the gateway may be`);
    const [verb] = service.entrypoint === undefined ? (service.command ?? []) : [];
    if (verb !== undefined && service.build !== undefined && !verbs.includes(verb))
      faults.push(`${name}: a subgraph knows no command ${verb}`);
    const isOurs = SHARED.includes(name) || subgraphs.some((subgraph) => belongs(name, subgraph.name));
    if (!isOurs) faults.push(`${name} belongs to no subgraph of apps/subgraphs`);
  }
  for (const { name } of subgraphs) {
    for (const part of [name, `${name}-migrate`, `${name}-sample`]) {
      if (services[part] === undefined) faults.push(`there is no service ${part}`);
      else faults.push(...databaseFaults(part, name, services));
    }
    faults.push(...eventFaults(name, subgraphs, services), ...signatureFaults(name, services));
    const migrates = services[name]?.depends_on?.[`${name}-migrate`]?.condition === 'service_completed_successfully';
    if (!migrates) faults.push(`${name} does not wait for its migrations`);
    faults.push(...scriptFaults(name, script));
  }
  if (!shareNetwork(gateway, redis)) faults.push('the gateway does not reach Redis');
  if (shareNetwork(gateway, postgres)) faults.push('the gateway reaches the database');
  if (!postgres.volumes.some((volume) => volume.endsWith(':/var/lib/postgresql'))) {
    faults.push('PostgreSQL 18 and later keep their data in /var/lib/postgresql, where no volume is');
  }
  return faults;
}

/** The subgraphs in apps/subgraphs with the ports that their package.json declares. */
function readSubgraphs(repository) {
  const parent = join(repository, 'apps/subgraphs');
  return readdirSync(parent)
    .filter((name) => existsSync(join(parent, name, 'package.json')))
    .map((name) => ({
      name,
      port: JSON.parse(readFileSync(join(parent, name, 'package.json'), 'utf8')).kakehashi?.port,
    }));
}

const belongs = (service, subgraph) =>
  [subgraph, `${subgraph}-key`, `${subgraph}-migrate`, `${subgraph}-sample`].includes(service);

/** The commands of every subgraph's program, from its own usage. */
function readVerbs(repository) {
  const program = readFileSync(join(repository, 'packages/subgraph/dist/run-subgraph.js'), 'utf8');
  const [, usage = ''] = /USAGE = '([^']+)'/.exec(program) ?? [];
  return usage.split('|').map((command) => command.trim().split(' ')[0]);
}

function* gatewayFaults({ gateway, ...services }, subgraphs, repository) {
  const { subgraphUrls } = createRequire(import.meta.url)(join(repository, 'apps/gateway/dist/subgraph-urls.js'));
  const urls = subgraphUrls().parse(gateway.environment.SUBGRAPH_URLS);
  const names = Object.keys(urls);
  for (const { name, port } of subgraphs) {
    const wanted = `http://${name}:${port}/graphql`;
    if (urls[name] !== wanted) yield `the gateway has ${urls[name]} for ${name}, which listens on ${wanted}`;
    const program = readFileSync(join(repository, `apps/subgraphs/${name}/dist/src/definition.js`), 'utf8');
    if (!program.includes(`port: ${port},`)) yield `${name} does not listen on ${port}, the port in its package.json`;
    if (services[name]?.environment?.PORT !== undefined) yield `${name} has a PORT besides the one in its package.json`;
    if (services[name] && !shareNetwork(gateway, services[name])) yield `the gateway does not reach ${name}`;
  }
  for (const name of names) {
    if (!subgraphs.some((subgraph) => subgraph.name === name))
      yield `the gateway has an address for ${name}, no subgraph`;
  }
  const supergraph = readFileSync(join(repository, 'packages/supergraph/supergraph.graphql'), 'utf8');
  for (const [, name] of supergraph.matchAll(/@join__graph\(name: "([^"]+)"/g)) {
    if (urls[name] === undefined) yield `the supergraph has ${name}, for which the gateway has no address`;
  }
  const dockerfile = readFileSync(join(repository, 'apps/gateway/Dockerfile'), 'utf8');
  const [, port] = /\bPORT=(\d+)/.exec(dockerfile) ?? [];
  const published = (gateway.ports ?? []).map((mapping) => mapping.split(':').at(-1));
  if (!published.includes(port))
    yield `the gateway listens on ${port}, but ${published.join(', ') || 'nothing'} is published`;
}

function* databaseFaults(part, subgraph, services) {
  const { environment, build } = services[part];
  if (build?.args?.SUBGRAPH !== subgraph) yield `${part} is built from ${build?.args?.SUBGRAPH}`;
  if (!URL.canParse(environment?.DATABASE_URL)) {
    yield `${part} has no DATABASE_URL`;
    return;
  }
  const { hostname, port, pathname, username, password } = new URL(environment.DATABASE_URL);
  const secret = services.postgres.environment[`${subgraph.toUpperCase()}_DATABASE_PASSWORD`];
  if (hostname !== 'postgres' || port !== '5432') yield `${part} looks for its database on ${hostname}:${port}`;
  if (pathname !== `/${subgraph}` || username !== subgraph) yield `${part} uses ${username}'s login and ${pathname}`;
  if (password !== secret) yield `${part} has another password than PostgreSQL has for ${subgraph}`;
  if (!shareNetwork(services[part], services.postgres)) yield `${part} does not reach PostgreSQL`;
}

/** Whether a subgraph reads the events of each other one where that listens. */
function* eventFaults(name, subgraphs, services) {
  const sources = (services[name]?.environment?.EVENT_SOURCES ?? '').split(',').filter((source) => source !== '');
  const others = subgraphs.filter((other) => other.name !== name);
  for (const { name: other, port } of others) {
    const wanted = `${other}=http://${other}:${port}`;
    if (!sources.includes(wanted)) yield `${name} must have ${wanted} among its EVENT_SOURCES`;
    if (!shareNetwork(services[name], services[other])) yield `${name} does not reach ${other}`;
  }
  if (sources.length > others.length) yield `${name} has more EVENT_SOURCES than there are other subgraphs`;
}

/** Whether a subgraph answers the gateway and the readers of its events, by the keys that they have. */
function* signatureFaults(name, services) {
  yield* keyFaults(name, services);
  const { GATEWAY_SIGNATURE, GATEWAY_JWKS_FILE, EVENT_READERS_FOLDER } = services[name]?.environment ?? {};
  if (GATEWAY_SIGNATURE !== undefined) yield `${name} says GATEWAY_SIGNATURE, whose default asks for it`;
  const [, gatewayKeys] = services['gateway-key']?.command ?? [];
  if (GATEWAY_JWKS_FILE !== gatewayKeys) yield `${name} looks for the gateway's keys in ${GATEWAY_JWKS_FILE}`;
  const [, own] = services[`${name}-key`]?.command ?? [];
  if (own !== `${EVENT_READERS_FOLDER}/${name}.json`) yield `${name} tells its key in ${own}, where no subgraph looks`;
  if (!mounts(services[name], 'public-keys')) yield `${name} does not see the public keys`;
}

/** Whether a service signs by the key that is made for it, which no other sees. */
function* keyFaults(name, services) {
  const { environment = {}, depends_on: waits = {} } = services[name] ?? {};
  const key = services[`${name}-key`];
  const file = environment.GATEWAY_KEY_FILE ?? environment.EVENT_KEY_FILE;
  if (key?.command?.[0] !== file) yield `${name} signs by ${file}, which no ${name}-key makes`;
  if (waits[`${name}-key`] === undefined) yield `${name} does not wait for its key`;
  for (const [other, service] of Object.entries(services)) {
    const isOwner = other === name || other === `${name}-key`;
    if (mounts(service, `${name}-key`) !== isOwner) yield `${other} ${isOwner ? 'lacks' : 'sees'} the key of ${name}`;
  }
}

function mounts({ volumes = [] } = {}, source) {
  return volumes.some((volume) => volume.startsWith(`${source}:`));
}

function* scriptFaults(name, script) {
  const statements = [
    `\\getenv ${name}_password ${name.toUpperCase()}_DATABASE_PASSWORD`,
    `CREATE ROLE ${name} LOGIN PASSWORD :'${name}_password';`,
    `CREATE DATABASE ${name} OWNER ${name};`,
  ];
  for (const statement of statements) if (!script.includes(statement)) yield `the database script lacks: ${statement}`;
  const [, revoked = ''] = /REVOKE CONNECT[^;]*ON DATABASE ([^;]*?)\s+FROM PUBLIC;/.exec(script) ?? [];
  if (!revoked.split(/,\s*/).includes(name)) yield `the database script lets everybody connect to ${name}`;
}

function shareNetwork(one, other) {
  return (one?.networks ?? []).some((network) => (other?.networks ?? []).includes(network));
}
