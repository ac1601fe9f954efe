import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { ExportSchema } from './export-schema';
import type { SelectedField } from './selected-fields';
import { fieldNode } from './syntax';

/**
 * The tagged fields of a type, such as where a record comes from: a leaf by itself, an object with all its leaves.
 *
 * @param selected what the client selects of the type; a key that it uses for another field gets `_` before it here
 */
export function taggedSelection(
  { taggedFields }: ExportSchema,
  type: GraphQLNamedType,
  selected: readonly SelectedField[],
): FieldNode[] {
  const names = taggedFields.get(type.name) ?? [];
  return names.flatMap((name) => {
    const field = fieldsOf(type)[name];
    if (!field || needsArguments(field)) return [];
    const leaves = Object.values(fieldsOf(getNamedType(field.type))).filter(
      (part) => isLeafType(getNamedType(part.type)) && !needsArguments(part),
    );
    const selections = leaves.map((leaf) => fieldNode(leaf.name));
    return [fieldNode(name, { key: freeKey(name, name, selected), selections })];
  });
}

/** The field's own name, unless the client gives that name to something else. */
function freeKey(key: string, name: string, selected: readonly SelectedField[]): string {
  const other = selected.find((field) => field.key === key);
  const isSame = !other || (other.node.name.value === name && !other.node.arguments?.length);
  return isSame ? key : freeKey(`_${key}`, name, selected);
}

function fieldsOf(type: GraphQLNamedType): Readonly<Record<string, GraphQLField<unknown, unknown>>> {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
}

function needsArguments({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.some(isRequiredArgument);
}
