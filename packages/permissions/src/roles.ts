import { type Scope, scopes } from './scopes';

/** Somebody to whom tokens are given. */
export interface Role {
  /** Who it is, in a few words. */
  readonly meaning: string;
  /** Of whom in the graph a token must tell the id: the person that it is, or the organisation for which it acts. */
  readonly actsAs?: 'person' | 'organisation';
  /** What its tokens let their bearer do. */
  readonly scopes: readonly Scope[];
}

/** Every role. Whoever sends no token is anonymous, and has no scope. */
export const roles = {
  member: {
    meaning: 'somebody who takes part',
    scopes: ['read:members'],
  },
  expert: {
    meaning: 'a person with a profile of their own',
    actsAs: 'person',
    scopes: [
      'read:members',
      'write:profile',
      'write:notifications',
      'write:interests',
      'write:commissions',
      'write:outcomes',
    ],
  },
  'organisation-officer': {
    meaning: 'acts for an organisation that puts up challenges, commissions work and applies',
    actsAs: 'organisation',
    scopes: [
      'read:members',
      'write:notifications',
      'write:organisation',
      'write:challenges',
      'write:commissions',
      'write:interests',
      'write:applications',
      'write:placements',
      'write:agreements',
      'write:outcomes',
    ],
  },
  'programme-officer': {
    meaning: 'runs programmes for an organisation, such as a ministry',
    actsAs: 'organisation',
    scopes: [
      'read:members',
      'write:notifications',
      'write:programmes',
      'write:challenges',
      'write:commissions',
      'write:placements',
      'write:introductions',
      'write:outcomes',
      'write:agreements',
    ],
  },
  'funder-officer': {
    meaning: 'runs calls, decides and pays for a funder',
    actsAs: 'organisation',
    scopes: [
      'read:members',
      'read:applications',
      'write:notifications',
      'write:calls',
      'write:decisions',
      'write:awards',
    ],
  },
  reviewer: {
    meaning: 'a person who judges applications',
    actsAs: 'person',
    scopes: ['read:members', 'read:applications', 'write:notifications', 'write:reviews'],
  },
  analyst: {
    meaning: 'reads for reports',
    scopes: ['read:members', 'read:applications'],
  },
  'data-steward': {
    meaning: 'keeps the data right: may do everything, for anybody',
    scopes: Object.keys(scopes) as Scope[],
  },
} as const satisfies Record<string, Role>;

export type RoleName = keyof typeof roles;

/** Whether there is a role of that name. */
export function isRoleName(name: string | undefined): name is RoleName {
  return name !== undefined && Object.hasOwn(roles, name);
}
