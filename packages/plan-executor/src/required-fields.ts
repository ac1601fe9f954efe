import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { joinsOf, namesIn, requirementOf } from './required-arguments/field-set';

/** The names of the fields that some subgraph's `@requires` asks for, read from a supergraph. */
export function readRequiredFields(supergraphSchema: GraphQLSchema): ReadonlySet<string> {
  const required = new Set<string>();
  for (const type of Object.values(supergraphSchema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const { astNode } of Object.values(type.getFields())) {
      for (const requirement of astNode ? joinsOf(astNode).map(requirementOf) : []) {
        if (requirement === undefined) continue;
        for (const name of namesIn(requirement)) required.add(name);
      }
    }
  }
  return required;
}
