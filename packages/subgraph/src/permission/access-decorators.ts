import type { Scope } from '@kakehashi/permissions';
import { Directive } from 'type-graphql';

/** What stands on a class of an object type, or on a property or method of a field. */
type AccessDecorator = ReturnType<typeof Directive>;

/**
 * Opens a type, field or mutation only to a token with some scopes; everybody else gets null and
 * `UNAUTHORIZED_FIELD_OR_TYPE`, from the gateway and from the subgraph alike. What it stands on must be nullable, or what is
 * around it is null too.
 *
 * @param anyOf alternatives, each a scope or scopes that are needed together: `RequiresScopes('write:awards')`
 */
export function RequiresScopes(...anyOf: readonly (Scope | readonly Scope[])[]): AccessDecorator {
  return Directive(`@requiresScopes(scopes: ${listsOf(anyOf)})`);
}

/** Opens a type, field or mutation to whoever has a token. */
export function Authenticated(): AccessDecorator {
  return Directive('@authenticated');
}

/**
 * Opens a type, field or mutation only to a token whose claim `policies` names some policies.
 *
 * @param anyOf alternatives, each a policy or policies that are needed together
 */
export function RequiresPolicy(...anyOf: readonly (string | readonly string[])[]): AccessDecorator {
  return Directive(`@policy(policies: ${listsOf(anyOf)})`);
}

/**
 * Tells whose rows a field or mutation is for, in words, such as `the caller’s own profile`. It enforces nothing: the service
 * does; docs/permissions.md shows it. It does not go into the supergraph.
 */
export function RelationTo(to: string): AccessDecorator {
  return Directive(`@relation(to: ${JSON.stringify(to)})`);
}

function listsOf(anyOf: readonly (string | readonly string[])[]): string {
  return JSON.stringify(anyOf.map((names) => (typeof names === 'string' ? [names] : names)));
}
