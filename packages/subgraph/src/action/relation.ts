import type { Act } from './act';

/** What ties a caller to a row, so that they may act on it: own, own organisation, own call. */
export interface Relation<T> {
  /** In a few words, for docs/permissions.md and the refusal: `an officer of the organisation that poses it`. */
  readonly who: string;
  /** Whether it holds. Of an action that makes something new, the row is its input. */
  readonly holds: (act: Act, row: T) => boolean | Promise<boolean>;
  /** True for what somebody does to what is their own by their token: who passes every rule on rows does not pass this one. */
  readonly isOnesOwn?: true;
}

/** Whether a caller may act on a row: the relation holds, or they pass every rule on rows and it is one. */
export async function isTied<T>(act: Act, relation: Relation<T>, row: T): Promise<boolean> {
  return (act.isSteward && relation.isOnesOwn !== true) || relation.holds(act, row);
}

/** Everybody who has the scope. */
export const ANYBODY: Relation<unknown> = { who: 'whoever has the scope', holds: () => true };

/** Whoever one of the relations holds for. */
export function either<T>(...relations: readonly Relation<T>[]): Relation<T> {
  return {
    who: relations.map(({ who }) => who).join(', or '),
    async holds(act, row) {
      for (const relation of relations) if (await relation.holds(act, row)) return true;
      return false;
    },
  };
}

/** Who acts for the organisation. An id that is not known is nobody's own. */
export function isOwnOrganisation(act: Act, organisation: string | null | undefined): boolean {
  return organisation != null && act.caller.organisation?.toLowerCase() === organisation.toLowerCase();
}

/** Who is the person. */
export function isOneself(act: Act, person: string | null | undefined): boolean {
  return person != null && act.caller.person?.toLowerCase() === person.toLowerCase();
}
