import { type VisibleRows, visibleSql } from '@kakehashi/database';
import type { Asker, Audience } from './asker';

/** Which rows may be shown: an SQL condition that is the same for everybody (the table is `t`), or what it is for an asker. */
export type VisibleRule = string | ((asker: Asker) => VisibleRows);

/** Which rows an asker may see. */
export function rowsFor(rule: VisibleRule, asker: Asker): VisibleRows {
  return typeof rule === 'string' ? { groups: [rule] } : rule(asker);
}

/** The same as one SQL condition; `TRUE` without a rule. */
export function conditionFor(rule: VisibleRule | undefined, asker: Asker): string {
  return visibleSql(rule === undefined ? undefined : rowsFor(rule, asker));
}

/** To whom something about a person is shown, as the person chose. */
export type Visibility = 'PUBLIC' | 'MEMBERS' | 'PRIVATE';

/** What of it each audience sees; what is private is seen by the person too. */
export const VISIBLE_TO = {
  EVERYBODY: ['PUBLIC'],
  MEMBERS: ['PUBLIC', 'MEMBERS'],
  STEWARDS: ['PUBLIC', 'MEMBERS', 'PRIVATE'],
} as const satisfies Record<Audience, readonly [Visibility, ...Visibility[]]>;

/**
 * The rule of rows with a column `visibility`: each audience sees what is chosen for it, and everybody their own.
 *
 * @param owner the column with the id of the person to whom the row belongs, such as `t.id`
 */
export function visibleByChoice(owner: string): (asker: Asker) => VisibleRows {
  return ({ audience, person }) => {
    const [first, ...others] = VISIBLE_TO[audience];
    const group = (visibility: Visibility) => `t.visibility = '${visibility}'`;
    return {
      groups: [group(first), ...others.map(group)],
      ...(person !== undefined && audience !== 'STEWARDS' && { own: `${owner} = '${person}'` }),
    };
  };
}
