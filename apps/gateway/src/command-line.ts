import { parseArgs } from 'node:util';
import { readSettings, SettingsError } from '@kakehashi/config';
import { type GatewaySettings, gatewaySettings } from './settings';

export const USAGE = `Usage: node apps/gateway/dist/main.js [options]
  --supergraph WHERE         file, folder or http(s) address of the supergraph; a new one is served by itself
  --port N                   TCP port (default 4000)
  --host H                   address to listen on (default 127.0.0.1)
  --subgraph-url name=URL    address of a subgraph, instead of the supergraph's; once per subgraph
  --help
Every setting can also be given by an environment variable; see apps/gateway/README.md.`;

const options = {
  supergraph: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  'subgraph-url': { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The command line has an unknown option or a misplaced value. */
export class CommandLineError extends Error {
  override readonly name = 'CommandLineError';
}

/**
 * Reads the settings: an option of the command line goes before the environment variable of the same meaning.
 *
 * @returns the settings, or `help` when the usage was asked for
 * @throws CommandLineError for an unknown option
 * @throws SettingsError that tells the faults of options and environment at once
 */
export function readCommandLine(commandLine: readonly string[]): GatewaySettings | 'help' {
  const values = parse(commandLine);
  if (values.help) return 'help';
  const given = Object.fromEntries(
    Object.entries({
      SUPERGRAPH: values.supergraph,
      PORT: values.port,
      HOST: values.host,
      SUBGRAPH_URLS: values['subgraph-url']?.join(','),
    }).filter(([, text]) => text !== undefined),
  );
  const isGiven = (name: string) => Object.hasOwn(given, name);
  const faults: string[] = [];
  const fromOptions = collect(faults, () => readSettings(declare(isGiven), given));
  const fromEnvironment = collect(faults, () => readSettings(declare((name) => !isGiven(name))));
  if (faults.length > 0) throw new SettingsError(faults);
  return { ...fromEnvironment, ...fromOptions } as GatewaySettings;
}

function parse(commandLine: readonly string[]) {
  try {
    return parseArgs({ args: [...commandLine], options, strict: true }).values;
  } catch (fault) {
    throw new CommandLineError(`${fault instanceof Error ? fault.message : String(fault)}\n\n${USAGE}`);
  }
}

function declare(isWanted: (name: string) => boolean) {
  return Object.fromEntries(Object.entries(gatewaySettings).filter(([name]) => isWanted(name)));
}

function collect<T>(faults: string[], read: () => T): T | undefined {
  try {
    return read();
  } catch (fault) {
    if (!(fault instanceof SettingsError)) throw fault;
    faults.push(...fault.faults);
    return undefined;
  }
}
