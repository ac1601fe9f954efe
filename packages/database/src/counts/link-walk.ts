import type { LinkPath, LinkStep } from '../list/through';

/** The rows of one step that a walk takes from elsewhere than from all of its table. */
export interface WalkedFrom {
  readonly step: LinkStep;
  /** Name of a relation with rows of the step's table. */
  readonly rows: string;
}

/**
 * `FROM` clause of all linked rows of some listed rows, with every alias of the path and `t`. Rows are looked up one by one
 * by index, whatever the planner holds of it: it knows nothing of the rows of one statement.
 *
 * @param listed relation with the listed rows
 * @param and step of which only rows `walked` that fulfil a condition are walked
 */
export function walkDown(
  path: LinkPath,
  listed: string,
  and?: { readonly step: LinkStep; readonly sql: string },
): string {
  const down = path.steps.map((step) => lookUp(step, step.equals, and?.step === step ? ` AND ${and.sql}` : ''));
  return [`${listed} t`, ...down, ...eachOf(path)].join(' ');
}

/** The same beginning with rows of one step: up to the listed rows `t`, and down the rest of the path. */
export function walkFrom(listedTable: string, path: LinkPath, { step, rows }: WalkedFrom): string {
  const above = stepsAbove(path, step);
  const beside = path.steps.filter((other) => other !== step && !above.includes(other));
  const chain = [step, ...above];
  const up = chain.map((from, place) => {
    const known = `${from.alias}.${from.column}`;
    if (from.equals === 't.id') return `CROSS JOIN LATERAL (SELECT ${known} AS id) t`;
    const upper = chain[place + 1] ?? { table: listedTable, alias: 't' };
    return lookUp({ ...upper, column: columnOf(from.equals) }, known);
  });
  const down = beside.map((other) => lookUp(other, other.equals));
  return [`${rows} ${step.alias}`, ...up, ...down, ...eachOf(path)].join(' ');
}

/** What a path must know of a listed row `t`: its id, and the columns from which it sets out. */
export function startOf({ steps }: LinkPath): string[] {
  const columns = steps.filter(({ equals }) => equals.startsWith('t.')).map(({ equals }) => columnOf(equals));
  return [...new Set(['id', ...columns])].map((column) => `t.${column}`);
}

/** The steps between a step and the listed row, the nearest first. */
function stepsAbove({ steps }: LinkPath, { equals }: LinkStep): LinkStep[] {
  const [alias] = equals.split('.');
  if (alias === 't') return [];
  const above = steps.find((step) => step.alias === alias);
  if (!above) throw new RangeError(`A step of a path must follow an earlier one, but got: ${equals}`);
  return [above, ...stepsAbove({ steps }, above)];
}

function columnOf(qualified: string): string {
  return qualified.slice(qualified.indexOf('.') + 1);
}

function lookUp({ table, alias, column }: Omit<LinkStep, 'equals'>, equals: string, and = ''): string {
  return `CROSS JOIN LATERAL (SELECT * FROM "${table}" walked WHERE walked.${column} = ${equals}${and} OFFSET 0) ${alias}`;
}

function eachOf({ each }: LinkPath): string[] {
  return each === undefined ? [] : [`CROSS JOIN LATERAL ${each}`];
}
