import { z } from 'zod';

/** One declared setting: how its environment variable is checked, and what it means to the person who sets it. */
export interface Setting<T> {
  /** Checks and converts the variable's text. Give it `.default(...)` or `.optional()` when it may be missing. */
  readonly schema: z.ZodType<T>;
  /** Meaning, unit, default and consequence in one or two sentences; printed in the package's README. */
  readonly description: string;
  /** A secret's value is never printed, not even in an error. */
  readonly isSecret?: boolean;
}

/** The settings of one process: environment variable name → declaration. */
export type SettingsDeclaration = Record<string, Setting<unknown>>;

/** What {@link readSettings} returns: environment variable name → checked value. */
export type Settings<D extends SettingsDeclaration> = {
  readonly [K in keyof D]: D[K] extends Setting<infer T> ? T : never;
};

/** Every fault of the environment at once, one line each, so that nobody mends them one start at a time. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(readonly faults: readonly string[]) {
    super(`The settings have ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/** Declares one setting and keeps its type. */
export function setting<T>(declaration: Setting<T>): Setting<T> {
  return declaration;
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
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Settings<D> {
  const faults: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, { schema, isSecret }] of Object.entries(declaration)) {
    const text = environment[name] === '' ? undefined : environment[name];
    const result = schema.safeParse(text);
    if (result.success) {
      values[name] = result.data;
      continue;
    }
    const rule = result.error.issues.map((issue) => issue.message).join('; ');
    const got =
      text === undefined ? 'it is missing' : isSecret ? 'its value is not shown' : `got: ${JSON.stringify(text)}`;
    faults.push(`${name}: ${rule} (${got})`);
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
