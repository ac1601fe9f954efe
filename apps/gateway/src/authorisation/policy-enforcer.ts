import type { Caller } from '../identity/caller';

/**
 * Decides policies, the names that a supergraph gives in `@policy`.
 *
 * It is asked once for each operation of a caller that demands any. What it throws refuses the whole operation.
 */
export interface PolicyEnforcer {
  /** Tells which of the policies a caller satisfies; what it leaves out is not satisfied. */
  satisfied(policies: ReadonlySet<string>, caller: Caller): ReadonlySet<string> | Promise<ReadonlySet<string>>;
}

/** Holds that a caller satisfies the policies that its token lists in the claim `policies`. */
export const claimedPolicies: PolicyEnforcer = {
  satisfied: (_, { policies }) => policies,
};
