import { parseArgs } from 'node:util';
import { FAMILIES, type Family } from './contenders/contender';
import { type BenchOperation, OPERATIONS } from './graph/operations';

/** What `npm run bench -- gateway` is to do. */
export interface GatewayBenchOptions {
  readonly families: readonly Family[];
  readonly operations: readonly BenchOperation[];
  /** Values of PLAN_EXECUTOR for our gateway; none for its default. */
  readonly executors: readonly string[];
  /** Another checkout of the repository whose gateway takes part as well. */
  readonly other: string | undefined;
  readonly rounds: number;
  /** Of one run. */
  readonly seconds: number;
  /** Minutes of load with an eye on memory; 0 for none. */
  readonly minutes: number;
  /** New supergraphs with an eye on memory; 0 for none. */
  readonly reloads: number;
  readonly cold: boolean;
  readonly layers: boolean;
  /** Folder for CPU profiles of the gateways; no profiles when it is unset. */
  readonly profile: string | undefined;
}

/** The options, for people. */
export const USAGE = `npm run bench -- gateway [options]
  --gateways a,b    of ${FAMILIES.join(', ')}; default all
  --operations a,b  of ${OPERATIONS.map(({ name }) => name).join(', ')}; default all
  --executor a,b    values of PLAN_EXECUTOR for our gateway, each a line of its own
  --other FOLDER    our gateway as built in another checkout takes part as well
  --rounds N        how often each gateway is timed; default 5
  --seconds N       length of one run; default 3
  --profile FOLDER  write a CPU profile of each gateway
instead of rates and latencies:
  --cold            operations that a gateway has not seen
  --layers          the price of each layer of our gateway
  --minutes N       memory over N minutes of load
  --reloads N       memory of our gateway over N new supergraphs`;

/**
 * Reads the options.
 *
 * @throws Error that names the option that is wrong
 */
export function readOptions(commandLine: readonly string[]): GatewayBenchOptions {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      gateways: { type: 'string', default: FAMILIES.join(',') },
      operations: { type: 'string', default: OPERATIONS.map(({ name }) => name).join(',') },
      executor: { type: 'string' },
      other: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '3' },
      minutes: { type: 'string', default: '0' },
      reloads: { type: 'string', default: '0' },
      cold: { type: 'boolean', default: false },
      layers: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  });
  const names = OPERATIONS.map(({ name }) => name);
  const operations = choice('operations', values.operations, names);
  return {
    families: choice('gateways', values.gateways, FAMILIES),
    operations: OPERATIONS.filter(({ name }) => operations.includes(name)),
    executors: values.executor?.split(',') ?? [],
    other: values.other,
    rounds: wholeNumber('rounds', values.rounds, 1),
    seconds: wholeNumber('seconds', values.seconds, 1),
    minutes: wholeNumber('minutes', values.minutes, 0),
    reloads: wholeNumber('reloads', values.reloads, 0),
    cold: values.cold,
    layers: values.layers,
    profile: values.profile,
  };
}

function choice<Name extends string>(option: string, text: string, all: readonly Name[]): Name[] {
  const wanted = text.split(',');
  const stray = wanted.find((name) => !all.includes(name as Name));
  if (stray !== undefined) throw new Error(`--${option} takes ${all.join(', ')}, but got: ${stray}`);
  return all.filter((name) => wanted.includes(name));
}

function wholeNumber(option: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) {
    throw new Error(`--${option} must be a whole number from ${least}, but got: ${text}`);
  }
  return value;
}
