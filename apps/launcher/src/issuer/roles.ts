/** What a role lets its bearer do. */
export interface Role {
  /** Who has it, in a few words. */
  readonly meaning: string;
  /** The claim `scope` of its tokens. */
  readonly scopes: readonly string[];
}

/** The roles for which the development issuer makes tokens; the README's table is made of them. */
export const roles = {
  member: {
    meaning: 'somebody who takes part: sees what is for members',
    scopes: ['read:members'],
  },
  researcher: {
    meaning: 'a scientist; `--person` says which: keeps their own record',
    scopes: ['read:members', 'write:own'],
  },
  representative: {
    meaning: 'acts for a body; `--organisation` says which: keeps its record, puts up challenges, applies',
    scopes: ['read:members', 'write:organisation', 'write:challenges', 'write:applications'],
  },
  liaison: {
    meaning: 'brings people and bodies together',
    scopes: ['read:members', 'write:introductions'],
  },
  reviewer: {
    meaning: 'judges applications',
    scopes: ['read:members', 'read:applications', 'write:reviews'],
  },
  officer: {
    meaning: 'of a ministry or funder; `--organisation` says which: runs programmes, calls, agreements and awards',
    scopes: [
      'read:members',
      'read:applications',
      'write:programmes',
      'write:calls',
      'write:agreements',
      'write:awards',
    ],
  },
  analyst: {
    meaning: 'reads all that is not private',
    scopes: ['read:members', 'read:applications'],
  },
  administrator: {
    meaning: 'may do everything',
    scopes: [
      'read:members',
      'read:private',
      'read:applications',
      'write:own',
      'write:organisation',
      'write:challenges',
      'write:applications',
      'write:introductions',
      'write:reviews',
      'write:programmes',
      'write:calls',
      'write:agreements',
      'write:awards',
    ],
  },
} as const satisfies Record<string, Role>;

export type RoleName = keyof typeof roles;

/** Whether there is a role of that name. */
export function isRoleName(name: string | undefined): name is RoleName {
  return name !== undefined && Object.hasOwn(roles, name);
}
