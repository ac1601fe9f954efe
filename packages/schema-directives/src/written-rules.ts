import { type ConstDirectiveNode, type DocumentNode, parse } from 'graphql';
import type { Demand } from './demand';
import { argumentsOf, directivesByPlace, linkedDirectives } from './linked-directives';

/** The directives by which a schema says who may read what. */
export const ACCESS_DIRECTIVES = ['authenticated', 'requiresScopes', 'policy'] as const;

const FEDERATION = 'https://specs.apollo.dev/federation';

type AccessDirective = (typeof ACCESS_DIRECTIVES)[number];

/** Schema coordinate, such as `Type` or `Type.field` → what is demanded there. */
export type WrittenRules = ReadonlyMap<string, readonly Demand[]>;

/** The address of a directive's specification, without its version. */
export function specificationOf(directive: AccessDirective): string {
  return `https://specs.apollo.dev/${directive}`;
}

/**
 * Reads who may read what out of a supergraph or a subgraph's schema, under whatever names it links the directives.
 *
 * @param schema SDL, or what it parses to
 */
export function readWrittenRules(schema: string | DocumentNode): WrittenRules {
  const document = typeof schema === 'string' ? parse(schema, { noLocation: true }) : schema;
  const directiveOf = namesOf(document);
  const rules = new Map<string, readonly Demand[]>();
  if (directiveOf.size === 0) return rules;
  for (const [coordinate, directives] of directivesByPlace(document)) {
    const demands = directives.flatMap((directive) => demandOf(directiveOf.get(directive.name.value), directive));
    if (demands.length > 0) rules.set(coordinate, [...(rules.get(coordinate) ?? []), ...demands]);
  }
  return rules;
}

/** Name in the schema → directive: a supergraph links each by itself, a subgraph all with the rest of federation. */
function namesOf(document: DocumentNode): ReadonlyMap<string, AccessDirective> {
  const ofSubgraph = linkedDirectives(document, FEDERATION, ACCESS_DIRECTIVES);
  return new Map(
    ACCESS_DIRECTIVES.flatMap((directive) => {
      const names = linkedDirectives(document, specificationOf(directive), [directive]) ?? ofSubgraph;
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
