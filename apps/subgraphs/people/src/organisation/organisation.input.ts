import type { ParentLink } from '@kakehashi/database';
import { hasEnded, holdsToday } from '../affiliation/affiliation.service';

const hasPost = (condition: string) =>
  `EXISTS (SELECT 1 FROM affiliation a WHERE a.organisation_id = p.id AND a.person_id = t.id AND ${condition})`;

/** The people who work for an organisation today. */
export const currentStaff: ParentLink = { name: 'currentStaff', sql: hasPost(holdsToday('a')) };

/** The people who worked for an organisation once and do not today. */
export const formerStaff: ParentLink = {
  name: 'formerStaff',
  sql: `${hasPost(hasEnded('a'))} AND NOT ${hasPost(holdsToday('a'))}`,
};
