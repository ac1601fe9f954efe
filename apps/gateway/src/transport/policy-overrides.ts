import { readFileSync } from 'node:fs';
import { type Settings, z } from '@kakehashi/config';
import { policySettings } from './policy-settings';

type PolicySettings = Settings<typeof policySettings>;

/** Subgraph name → the settings that it has of its own. */
export type PolicyOverrides = Readonly<Record<string, Partial<PolicySettings>>>;

type Tell = (fault: string) => void;

/** `SUBGRAPH_DEADLINE_MS` → `deadlineMs`. */
const keyOf = (setting: string) =>
  setting
    .replace('SUBGRAPH_', '')
    .toLowerCase()
    .replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

const settingOf = new Map(
  Object.entries(policySettings).map(([name, { schema }]) => [keyOf(name), { name, schema: schema as z.ZodType }]),
);

/**
 * A JSON object, or the path of a file with one: subgraph name → its own settings, by their names without `SUBGRAPH_` in
 * camel case, such as `{"people": {"deadlineMs": 2000}}`.
 */
export const policyOverrides = () =>
  z.string().transform((text, context): PolicyOverrides => {
    const tell: Tell = (fault) => context.addIssue(fault);
    const subgraphs = readObject(text, tell);
    const entries = Object.entries(subgraphs ?? {}).map(([subgraph, given]) => [
      subgraph,
      readOverride(given, (fault) => tell(`${subgraph}${fault}`)),
    ]);
    return Object.fromEntries(entries);
  });

function readObject(text: string, tell: Tell): object | undefined {
  try {
    const json = text.trimStart().startsWith('{') ? text : readFileSync(text, 'utf8');
    const value: unknown = JSON.parse(json);
    if (isObject(value)) return value;
    tell('must be a JSON object');
  } catch (fault) {
    const { code, message } = fault as NodeJS.ErrnoException;
    tell(code ? `must be a JSON object or name a file that can be read: ${code}` : `must be JSON: ${message}`);
  }
  return undefined;
}

function readOverride(given: unknown, tell: Tell): Partial<PolicySettings> {
  if (!isObject(given)) {
    tell(' must be an object');
    return {};
  }
  const override: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    const declared = settingOf.get(key);
    if (!declared) {
      tell(`.${key} is not known; there are ${[...settingOf.keys()].join(', ')}`);
      continue;
    }
    const result = declared.schema.safeParse(typeof value === 'string' ? value : JSON.stringify(value));
    if (result.success) override[declared.name] = result.data;
    else for (const { message } of result.error.issues) tell(`.${key}: ${message} (got: ${JSON.stringify(value)})`);
  }
  return override as Partial<PolicySettings>;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
