import { readFileSync } from 'node:fs';
import { closest, distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { setting } from './setting';

/** What a program declares that reads a settings file; spread it into its declaration. */
export const configFileSettings = {
  CONFIG_FILE: setting({
    schema: z.string().optional(),
    description:
      'JSON file with settings by these names, such as `{"LOG_LEVEL": "warn", "PORT": 4100}`. What is set otherwise goes first.',
  }),
};

/** Setting's name → its value as an environment variable would have it. */
export type Texts = Readonly<Record<string, string | undefined>>;

/**
 * Reads a settings file.
 *
 * @param known the names of all settings that the program has
 * @param tell takes each fault: of the file, or of a name that is not known
 */
export function readConfigFile(path: string, known: readonly string[], tell: (fault: string) => void): Texts {
  const texts: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(readObject(path, tell))) {
    if (name === 'CONFIG_FILE') tell(`CONFIG_FILE: a settings file can not name another (in ${path})`);
    else if (known.includes(name)) texts[name] = textOf(value);
    else tell(`${name}: there is no such setting${suggest(name, known)} (in ${path})`);
  }
  return texts;
}

/** Names the nearest known name, unless all are too far to be meant. */
function suggest(name: string, known: readonly string[]): string {
  const nearest = closest(name, known);
  return distance(name, nearest) <= name.length / 2 ? `; perhaps ${nearest} is meant` : '';
}

function readObject(path: string, tell: (fault: string) => void): object {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    tell(`CONFIG_FILE: ${path} must hold a JSON object, but holds ${describe(value)}`);
  } catch (fault) {
    const { code, message } = fault as NodeJS.ErrnoException;
    tell(`CONFIG_FILE: ${path} ${code ? `can not be read: ${code}` : `must be JSON: ${message}`}`);
  }
  return {};
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return value === null ? 'null' : `a ${typeof value}`;
}

/** Lists of plain values are separated by commas in the environment; what is composed otherwise is JSON there too. */
function textOf(value: unknown): string | undefined {
  if (value === null) return undefined;
  if (typeof value !== 'object') return String(value);
  const isPlainList = Array.isArray(value) && value.every((item) => typeof item !== 'object');
  return isPlainList ? value.join(',') : JSON.stringify(value);
}
