import { z } from 'zod';
import { type configFileSettings, readConfigFile, type Texts } from './config-file';
import type { Settings, SettingsDeclaration } from './setting';

/** Every fault of the settings at once, one line each, so that nobody mends them one start at a time. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(readonly faults: readonly string[]) {
    super(`The settings have ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/** A TCP port, 0 to 65535; 0 lets the system choose a free one. */
export const portNumber = () => z.coerce.number().int().min(0).max(65_535);

/** A whole number of things, at least 1. */
export const count = () => z.coerce.number().int().positive();

/** A duration in whole milliseconds, at least 1. */
export const milliseconds = count;

/** A PostgreSQL address, `postgres://user:password@host:port/database`. */
export const postgresUrl = () =>
  z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL with host and database' });

/** `true`/`1` or `false`/`0`. */
export const flag = () => z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1');

/**
 * Reads the declared settings from the environment.
 *
 * An empty variable counts as missing.
 *
 * @throws SettingsError that names every variable at fault, its rule and, unless it is secret, the value it got.
 */
export function readSettings<D extends SettingsDeclaration>(
  declaration: D,
  environment: Texts = process.env,
): Settings<D> {
  return check(declaration, [{ name: 'the environment', texts: environment }], []);
}

/**
 * Reads the settings of a program: an option goes before the environment variable, and that before the settings file which
 * CONFIG_FILE names, when the program declares it ({@link configFileSettings}).
 *
 * @param options settings that the command line gives, by name
 * @throws SettingsError that tells every fault of all three, with its source
 */
export function readProgramSettings<D extends SettingsDeclaration>(
  declaration: D & typeof configFileSettings,
  options: Texts = {},
  environment: Texts = process.env,
): Settings<D> {
  const faults: string[] = [];
  const sources = [
    { name: 'the command line', texts: options },
    { name: 'the environment', texts: environment },
  ];
  const path = options.CONFIG_FILE || environment.CONFIG_FILE;
  if (path) {
    const known = Object.keys(declaration).filter((name) => name !== 'CONFIG_FILE');
    sources.push({ name: path, texts: readConfigFile(path, known, (fault) => faults.push(fault)) });
  }
  return check(declaration, sources, faults);
}

interface Source {
  readonly name: string;
  readonly texts: Texts;
}

/** Takes each setting from the first source that has it; `faults` are those that are known already. */
function check<D extends SettingsDeclaration>(
  declaration: D,
  sources: readonly Source[],
  faults: string[],
): Settings<D> {
  const values: Record<string, unknown> = {};
  for (const [name, { schema, isSecret }] of Object.entries(declaration)) {
    const source = sources.find(({ texts }) => texts[name] !== undefined && texts[name] !== '');
    const result = schema.safeParse(source?.texts[name]);
    if (result.success) {
      values[name] = result.data;
      continue;
    }
    const rule = result.error.issues.map((issue) => issue.message).join('; ');
    const value = isSecret ? 'its value is not shown' : `got: ${JSON.stringify(source?.texts[name])}`;
    faults.push(`${name}: ${rule} (${source ? `${value}, in ${source.name}` : 'it is missing'})`);
  }
  if (faults.length > 0) throw new SettingsError(faults);
  return values as Settings<D>;
}

/** One row of a package README's settings table. */
export interface SettingDescription {
  readonly name: string;
  /** The default as text; `required` when there is none, `none` when the setting may stay unset. */
  readonly default: string;
  readonly description: string;
}

/** Describes the declared settings for a README, in declaration order. */
export function describeSettings(declaration: SettingsDeclaration): SettingDescription[] {
  return Object.entries(declaration).map(([name, { schema, description }]) => {
    const result = schema.safeParse(undefined);
    const fallback = !result.success ? 'required' : result.data === undefined ? 'none' : `\`${String(result.data)}\``;
    return { name, default: fallback, description };
  });
}
