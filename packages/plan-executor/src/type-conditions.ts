import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import { type JsonObject, ownValue } from './json';

/** Tells which objects a type condition of a plan holds for. */
export class TypeConditions {
  private readonly names = new Map<string, ReadonlySet<string>>();

  /** @param schema of the whole supergraph: plans also name types that clients do not see */
  constructor(private readonly schema: GraphQLSchema) {}

  /** The names that `__typename` may have where the condition holds, its own among them. */
  namesOf(condition: string): ReadonlySet<string> {
    let names = this.names.get(condition);
    if (!names) {
      names = new Set([condition, ...this.subtypesOf(condition)]);
      this.names.set(condition, names);
    }
    return names;
  }

  /** Whether a type of that name is an object type, so that an object can be of it. */
  isConcrete(name: unknown): boolean {
    return typeof name === 'string' && isObjectType(this.schema.getType(name));
  }

  private subtypesOf(condition: string): string[] {
    const type = this.schema.getType(condition);
    if (!isAbstractType(type)) return [];
    const interfaces = isInterfaceType(type) ? this.schema.getImplementations(type).interfaces : [];
    return [...this.schema.getPossibleTypes(type), ...interfaces].map(({ name }) => name);
  }
}

/** Whether an object is of one of the named types; `unknown` counts when it does not tell its type. */
export function isOfType(object: JsonObject, names: ReadonlySet<string>, unknown: boolean): boolean {
  const name = ownValue(object, '__typename');
  return typeof name === 'string' && name !== '' ? names.has(name) : unknown;
}
