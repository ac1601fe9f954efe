import type { ParentLink } from '@kakehashi/database';
import { isOfOrganisation } from '@kakehashi/shared-types';
import { endedBy, heldOn } from '@kakehashi/subgraph';

const hasPost = (condition: string) =>
  `EXISTS (SELECT 1 FROM affiliation a WHERE ${isOfOrganisation('a')} AND a.person_id = t.id AND ${condition})`;

/** The people who work for an organisation on a day, today without one. */
export function staff(validAt?: string | null): ParentLink {
  return { name: `staff ${validAt ?? ''}`, hasOtherKey: true, sql: hasPost(heldOn('a', validAt)) };
}

/** The people who worked for an organisation before a day and do not on it. */
export function formerStaff(validAt?: string | null): ParentLink {
  return {
    name: `formerStaff ${validAt ?? ''}`,
    hasOtherKey: true,
    sql: `${hasPost(endedBy('a', validAt))} AND NOT ${hasPost(heldOn('a', validAt))}`,
  };
}

/** The people who are members of an association on a day, today without one. */
export function members(validAt?: string | null): ParentLink {
  return {
    name: `members ${validAt ?? ''}`,
    sql: `EXISTS (SELECT 1 FROM membership m WHERE m.organisation_id = p.id AND m.person_id = t.id AND ${heldOn('m', validAt)})`,
  };
}

/** The people who had ended an education at an organisation by a day, by today without one. */
export function graduates(validAt?: string | null): ParentLink {
  return {
    name: `graduates ${validAt ?? ''}`,
    hasOtherKey: true,
    sql: `EXISTS (SELECT 1 FROM education e WHERE ${isOfOrganisation('e')} AND e.person_id = t.id AND ${endedBy('e', validAt)})`,
  };
}
