/** The linked rows of a listed row `t`, as SQL. */
export interface LinkedRows {
  /** `FROM` item with its alias, such as `expertise linked` or `unnest(t.countries) AS country(code)`. */
  readonly from: string;
  /** The condition that ties them to `t`, such as `linked.person_id = t.id`. */
  readonly on: string;
}

/**
 * Wraps a condition on a linked row in the link, so that it asks whether some linked row fulfils it.
 *
 * One that also tells its {@link LinkedRows} can be counted as a facet; see {@link linkedBy}.
 */
export type Through = ((condition: string) => string) & { readonly rows?: LinkedRows };

/** A link that can be filtered by and counted as a facet. */
export function linkedBy(from: string, on = 'TRUE'): Through {
  const through = (condition: string) => `EXISTS (SELECT 1 FROM ${from} WHERE ${on} AND ${condition})`;
  return Object.assign(through, { rows: { from, on } });
}
