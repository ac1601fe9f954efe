import type { TestCaller } from './test-gateway';

/** Who may see more and more of the same rows, each with a name for a test's title. */
export const READERS: readonly (readonly [string, TestCaller])[] = [
  ['anybody', {}],
  ['a member', { scopes: ['read:members'] }],
  ['a steward', { role: 'data-steward' }],
];
