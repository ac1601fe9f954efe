import { type GraphQLCompositeType, type GraphQLSchema, isAbstractType, isCompositeType, isObjectType } from 'graphql';
import { isJsonObject, type JsonObject, ownValue, setOwn } from '../json';
import type { Completer, Completion } from './completion';
import { type Write, type Writing, writeNullable } from './write';

/** A field of an answer, compiled. */
export interface CompiledField extends Completer {
  /** Its response name. */
  readonly name: string;
  /** The name under which it was fetched. */
  readonly fetchedName: string;
  /** Whether every object inherits a property of one of these names. */
  readonly isInherited: boolean;
  /** Its response name as JSON text, with the colon. */
  readonly label: string;
}

/** Makes a field of its completion. */
export function nameField(name: string, fetchedName: string, { complete, write }: Completer): CompiledField {
  const isInherited = name in Object.prototype || fetchedName in Object.prototype;
  return { name, fetchedName, isInherited, label: `${JSON.stringify(name)}:`, complete, write };
}

/** Compiles what is selected of an object of one type; the type is abstract when more is not known. */
export type CompileFields = (type: GraphQLCompositeType) => readonly CompiledField[];

/**
 * Compiles the completion of an object, by its runtime type where the declared one is abstract.
 *
 * What is selected of a type is compiled when the first object of that type comes.
 */
export function compileObject(
  schema: GraphQLSchema,
  declared: GraphQLCompositeType,
  place: string,
  compileFields: CompileFields,
): Completer {
  const byName = new Map<unknown, readonly CompiledField[] | undefined>();
  const fieldsOf = (typename: unknown): readonly CompiledField[] | undefined => {
    if (!byName.has(typename)) {
      const type = runtimeType(schema, declared, typename);
      // A name that is not of the schema comes from outside: to keep it would let the table grow without end.
      if (!type) return undefined;
      byName.set(typename, compileFields(type));
    }
    return byName.get(typename);
  };
  const write: Write = (value, writing) => {
    const fields = isJsonObject(value) ? fieldsOf(value.__typename) : undefined;
    return fields !== undefined && writeFields(fields, value as JsonObject, writing);
  };
  return {
    complete: (value, completion) => {
      if (value === null || value === undefined) return null;
      if (!isJsonObject(value)) {
        completion.addFault(`Invalid value found for ${place}: it is not an object.`);
        return null;
      }
      const fields = fieldsOf(value.__typename);
      if (fields) return completeFields(fields, value, completion);
      completion.addFault(`Invalid __typename found for object at ${place}.`);
      return null;
    },
    write: writeNullable(write),
  };
}

/** The most exact type that is known of an object; undefined when it can not stand where it does. */
function runtimeType(
  schema: GraphQLSchema,
  declared: GraphQLCompositeType,
  typename: unknown,
): GraphQLCompositeType | undefined {
  if (typename === undefined || typename === declared.name) return declared;
  // A subgraph may fail at the name alone; where only one type can stand, the object is of that type all the same.
  if (typeof typename !== 'string' && isObjectType(declared)) return declared;
  const type = typeof typename === 'string' ? schema.getType(typename) : undefined;
  if (!isCompositeType(type)) return undefined;
  if (isAbstractType(declared) && !('getTypes' in type) && schema.isSubType(declared, type)) return type;
  // A subgraph with an interface object names the interface, whatever the object is.
  return isAbstractType(type) && isObjectType(declared) && schema.isSubType(type, declared) ? declared : undefined;
}

/** Completes the fields of an object; null when one of them may not be null but is. */
export function completeFields(
  fields: readonly CompiledField[],
  object: JsonObject,
  completion: Completion,
): JsonObject | null {
  const completed: JsonObject = {};
  for (const { name, fetchedName, isInherited, complete } of fields) {
    const before = completion.faults.length;
    const value = complete(isInherited ? ownValue(object, fetchedName) : object[fetchedName], completion);
    if (completion.faults.length > before) completion.addStep(name, before);
    if (value === undefined) return null;
    if (isInherited) setOwn(completed, name, value);
    else completed[name] = value;
  }
  return completed;
}

/** Writes the fields of an object; false when one of them does not fit the schema. */
export function writeFields(fields: readonly CompiledField[], object: JsonObject, writing: Writing): boolean {
  const { bytes } = writing;
  let before = '{';
  for (const { label, fetchedName, isInherited, write } of fields) {
    bytes.addAscii(before);
    bytes.addAscii(label);
    if (!write(isInherited ? ownValue(object, fetchedName) : object[fetchedName], writing)) return false;
    before = ',';
  }
  bytes.addAscii(fields.length === 0 ? '{}' : '}');
  return true;
}
