import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  getNullableType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { type CollectedFields, collectFields, type OperationShape } from './collect-fields';
import { compileLeaf } from './complete-leaf';
import { compileList } from './complete-list';
import { compileNonNull } from './complete-non-null';
import { type CompiledField, compileObject, nameField } from './complete-object';
import type { Completer } from './completion';
import type { Write } from './write';

/** Compiles what selections select of an object of a type. */
export function compileFields(
  shape: OperationShape,
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
): CompiledField[] {
  return compileCollected(shape, type, collectFields(shape, type, selectionSets));
}

/** Compiles fields that have been collected. */
export function compileCollected(
  shape: OperationShape,
  type: GraphQLCompositeType,
  collected: CollectedFields,
): CompiledField[] {
  return [...collected].map(([name, nodes]) => {
    const fetchedName = nodes[0] ? shape.names.plannedName(nodes[0]) : name;
    return nameField(name, fetchedName, compileField(shape, type, nodes));
  });
}

function compileField(shape: OperationShape, parent: GraphQLCompositeType, nodes: readonly FieldNode[]): Completer {
  const name = nodes[0]?.name.value ?? '';
  if (name === TypeNameMetaFieldDef.name) return completeTypename(parent);
  const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
  if (!field) throw new Error(`Type "${parent.name}" has no field "${name}".`);
  const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return compileType(shape, field.type, `field ${parent.name}.${name}`, selectionSets);
}

function compileType(
  shape: OperationShape,
  type: GraphQLOutputType,
  place: string,
  selectionSets: readonly SelectionSetNode[],
): Completer {
  if (isNonNullType(type)) {
    return compileNonNull(compileType(shape, getNullableType(type), place, selectionSets), place);
  }
  if (isListType(type)) {
    return compileList(compileType(shape, type.ofType, `an item of ${place}`, selectionSets), place);
  }
  if (isLeafType(type)) return compileLeaf(type, place);
  if (!isCompositeType(type)) throw new Error(`${type} is not a type of an answer.`);
  return compileObject(shape.schema, type, place, (runtimeType) => compileFields(shape, runtimeType, selectionSets));
}

/** The type's name; where only an interface or union is known, there is none to give. */
function completeTypename(type: GraphQLCompositeType): Completer {
  if (isObjectType(type)) {
    const text = JSON.stringify(type.name);
    const write: Write = (_, { bytes }) => {
      bytes.addAscii(text);
      return true;
    };
    return { complete: () => type.name, write };
  }
  return compileNonNull({ complete: () => null, write: () => false }, `field ${type.name}.__typename`);
}
