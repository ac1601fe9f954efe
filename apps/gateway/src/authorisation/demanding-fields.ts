import type { AccessRules, Demand } from '@kakehashi/schema-directives';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** What the fields of an operation demand. */
export interface DemandingFields {
  /** The fields that demand anything. */
  readonly demands: ReadonlyMap<FieldNode, readonly Demand[]>;
  /** The fields that give objects of an interface or union. */
  readonly abstract: ReadonlySet<FieldNode>;
  /** The fields that give lists. */
  readonly lists: ReadonlySet<FieldNode>;
}

/** Finds out what each field of a valid document demands. */
export function findDemandingFields(
  schema: GraphQLSchema,
  rules: AccessRules,
  document: DocumentNode,
): DemandingFields {
  const demands = new Map<FieldNode, readonly Demand[]>();
  const abstract = new Set<FieldNode>();
  const lists = new Set<FieldNode>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(field) {
        const parent = types.getParentType();
        const needed = parent ? rules.ofField(parent, field.name.value) : [];
        if (needed.length > 0) demands.set(field, needed);
        const type = types.getType();
        if (isAbstractType(getNamedType(type))) abstract.add(field);
        if (isListType(getNullableType(type))) lists.add(field);
      },
    }),
  );
  return { demands, abstract, lists };
}
