/** The linked rows of a listed row `t`, as SQL. */
export interface LinkedRows {
  /** `FROM` item with its alias, such as `expertise linked` or `unnest(t.countries) AS country(code)`. */
  readonly from: string;
  /** The condition that ties them to `t`, such as `linked.person_id = t.id`. */
  readonly on: string;
  /** The way to them, when it is one of equal columns. */
  readonly path?: LinkPath;
}

/** The way from a listed row to its linked rows, of which counts can be kept. */
export interface LinkPath {
  readonly steps: readonly [LinkStep, ...LinkStep[]];
  /** `FROM` item that stands for several values in a row of a step, such as `unnest(scheme.countries) AS country(code)`. */
  readonly each?: string;
  /** Condition on the rows of the steps, which no passing of time changes. */
  readonly condition?: string;
  /** Condition that the last step's row holds today by `period_from` and `period_to`; without it every row counts. */
  readonly heldToday?: string;
}

/** One table on the way. No table is there twice, nor the listed one; an index begins with each column that is compared. */
export interface LinkStep {
  readonly table: string;
  /** Alias under which expressions and later steps know the row. */
  readonly alias: string;
  readonly column: string;
  /** What the column equals: a column of `t` or of an earlier step's alias, such as `t.id`. */
  readonly equals: string;
}

/**
 * Wraps a condition on a linked row in the link, so that it asks whether some linked row fulfils it.
 *
 * One that also tells its {@link LinkedRows} can be counted as a facet; see {@link linkedBy}.
 */
export type Through = ((condition: string) => string) & { readonly rows?: LinkedRows };

/**
 * A link that can be filtered by and counted as a facet.
 *
 * @param path the way to the same rows, where there is one by which a list can keep counts; see {@link linkedByPath}
 */
export function linkedBy(from: string, on = 'TRUE', path?: LinkPath): Through {
  return throughRows({ from, on, ...(path && { path }) });
}

/** A link along a path of equal columns, of which a list can keep counts besides. */
export function linkedByPath(path: LinkPath): Through {
  const [first, ...rest] = path.steps;
  const on = ({ alias, column, equals }: LinkStep) => `${alias}.${column} = ${equals}`;
  const joins = rest.map((step) => ` JOIN ${step.table} ${step.alias} ON ${on(step)}`).join('');
  const each = path.each === undefined ? '' : ` CROSS JOIN ${path.each}`;
  const conditions = [on(first), path.condition, path.heldToday].filter((one) => one !== undefined);
  return throughRows({ from: `${first.table} ${first.alias}${joins}${each}`, on: conditions.join(' AND '), path });
}

/**
 * A link to the rows of one table that bear the listed row's id, of which a list can keep counts besides.
 *
 * @param column the column with the id
 * @param options.alias alias under which expressions know the row; default `linked`
 * @param options.condition see {@link LinkPath}; so for `heldToday`
 */
export function linkedByKey(
  table: string,
  column: string,
  { alias = 'linked', ...conditions }: { readonly alias?: string } & Pick<LinkPath, 'condition' | 'heldToday'> = {},
): Through {
  return linkedByPath({ steps: [{ table, alias, column, equals: 't.id' }], ...conditions });
}

function throughRows(rows: LinkedRows): Through {
  const through = (condition: string) => `EXISTS (SELECT 1 FROM ${rows.from} WHERE ${rows.on} AND ${condition})`;
  return Object.assign(through, { rows });
}
