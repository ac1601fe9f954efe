import type { ConstDirectiveNode, DocumentNode } from 'graphql';
import { argumentsOf, directivesByPlace, linkedDirectives } from '../linked-directives';
import { readOnce } from '../planning/read-once';
import type { Demand } from './demand';

/** The directives by which a supergraph says who may read what. */
export const ACCESS_DIRECTIVES = ['authenticated', 'requiresScopes', 'policy'] as const;

type AccessDirective = (typeof ACCESS_DIRECTIVES)[number];

/** Schema coordinate, such as `Type` or `Type.field` → what is demanded there. */
export type WrittenRules = ReadonlyMap<string, readonly Demand[]>;

/** The address of a directive's specification, without its version. */
export function specificationOf(directive: AccessDirective): string {
  return `https://specs.apollo.dev/${directive}`;
}

/** Reads who may read what out of a supergraph, under whatever names it links the directives. */
export function readWrittenRules(document: DocumentNode): WrittenRules {
  const directiveOf = namesOf(document);
  const rules = new Map<string, readonly Demand[]>();
  if (directiveOf.size === 0) return rules;
  for (const [coordinate, directives] of directivesByPlace(document)) {
    const demands = directives.flatMap((directive) => demandOf(directiveOf.get(directive.name.value), directive));
    if (demands.length > 0) rules.set(coordinate, [...(rules.get(coordinate) ?? []), ...demands]);
  }
  return rules;
}

/** Who may read what in a loaded supergraph. */
export const writtenRulesOf = readOnce(readWrittenRules);

/** Name in the supergraph → directive. */
function namesOf(document: DocumentNode): ReadonlyMap<string, AccessDirective> {
  return new Map(
    ACCESS_DIRECTIVES.flatMap((directive) => {
      const names = linkedDirectives(document, specificationOf(directive), [directive]);
      return names ? [[names[directive], directive] as const] : [];
    }),
  );
}

function demandOf(name: AccessDirective | undefined, directive: ConstDirectiveNode): Demand[] {
  if (name === undefined) return [];
  if (name === 'authenticated') return [{ kind: 'authenticated' }];
  const { scopes, policies } = argumentsOf(directive) as Record<string, string[][] | undefined>;
  return [name === 'policy' ? { kind: 'policies', anyOf: policies ?? [] } : { kind: 'scopes', anyOf: scopes ?? [] }];
}
