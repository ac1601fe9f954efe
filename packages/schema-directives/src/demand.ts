/** Something that must be true of a caller; `anyOf` lists alternatives, of each of which all names are needed. */
export type Demand =
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'scopes' | 'policies'; readonly anyOf: readonly (readonly string[])[] };

/** What a caller has; see {@link isMet}. */
export interface Grants {
  readonly isAnonymous: boolean;
  readonly scopes: ReadonlySet<string>;
  readonly policies: ReadonlySet<string>;
}

/** Whether a caller has what is demanded. */
export function isMet(demand: Demand, grants: Grants): boolean {
  if (demand.kind === 'authenticated') return !grants.isAnonymous;
  return demand.anyOf.some((names) => names.every((name) => grants[demand.kind].has(name)));
}

/** A text that is the same for demands that are the same. */
export function keyOf(demand: Demand): string {
  return JSON.stringify(demand);
}

/** Leaves out what is demanded twice. */
export function distinct(demands: readonly Demand[]): readonly Demand[] {
  return demands.length < 2 ? demands : [...new Map(demands.map((demand) => [keyOf(demand), demand])).values()];
}

/** Whether everybody who meets all of the given demands meets this one too. */
export function isImplied(demand: Demand, given: readonly Demand[]): boolean {
  if (demand.kind === 'authenticated') return given.some(({ kind }) => kind === 'authenticated');
  const { kind, anyOf } = demand;
  const ways = given
    .flatMap((one) => (one.kind === kind ? [one.anyOf] : []))
    .reduce<readonly (readonly string[])[]>(
      (before, next) => before.flatMap((names) => next.map((more) => [...names, ...more])),
      [[]],
    );
  return ways.every((way) => anyOf.some((names) => names.every((name) => way.includes(name))));
}
