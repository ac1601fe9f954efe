import { parseArgs } from 'node:util';
import { isRoleName, type Role, roles } from '@kakehashi/permissions';
import { LauncherError } from '../launcher-error';
import { readLauncherSettings } from '../settings';
import type { Terminal } from '../terminal';
import { DevelopmentIssuer, type TokenRequest } from './development-issuer';

const DEFAULT_HOURS = 8;

/** A year: longer ones are forgotten. */
const MOST_HOURS = 8_760;

const REMEDY = `Type npm run token -- --as <role> [--person ID] [--organisation ID] [--hours N]; the roles are: ${Object.keys(roles).join(', ')}.`;

/**
 * `npm run token -- --as <role> …`: prints a token that the system on this machine accepts, and nothing else.
 *
 * @returns exit code 0
 * @throws LauncherError when the command line is wrong
 */
export async function printToken(root: string, commandLine: readonly string[], terminal: Terminal): Promise<number> {
  const request = readRequest(commandLine);
  const issuer = await DevelopmentIssuer.open(readLauncherSettings(root).dataFolder);
  terminal.line(await issuer.sign(request));
  return 0;
}

function readRequest(commandLine: readonly string[]): TokenRequest {
  const { as: role, person, organisation, hours = String(DEFAULT_HOURS) } = parse(commandLine);
  if (!isRoleName(role)) throw new LauncherError(`There is no role "${role ?? ''}".`, REMEDY);
  const duration = Number(hours);
  if (!(duration > 0 && duration <= MOST_HOURS)) {
    throw new LauncherError(`--hours must be a number above 0, at most ${MOST_HOURS}, but got: "${hours}".`, REMEDY);
  }
  const { actsAs }: Role = roles[role];
  if (actsAs && !{ person, organisation }[actsAs]) {
    throw new LauncherError(`The role "${role}" is of one ${actsAs}: --${actsAs} must say which, by its id.`, REMEDY);
  }
  return { role, person, organisation, hours: duration };
}

function parse(commandLine: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = { as: text, person: text, organisation: text, hours: text };
    return parseArgs({ args: [...commandLine], options }).values;
  } catch (fault) {
    throw new LauncherError(`${(fault as Error).message}.`, REMEDY);
  }
}
