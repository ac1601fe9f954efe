import {
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { type Demand, distinct, isImplied } from './demand';
import type { WrittenRules } from './written-rules';

const NOTHING: readonly Demand[] = [];

/**
 * What reading each field demands, out of the rules of a supergraph.
 *
 * A rule of a type holds for every field of it and for every field that gives it. A field that is selected of an
 * interface demands what it demands of each type that implements it. Composition writes such rules of the implementing
 * types on the interface as well: what an interface demands beyond them is its own, and holds for its types too.
 */
export class AccessRules {
  private readonly known = new Map<string, readonly Demand[]>();

  /** @param schema the one that clients see */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly written: WrittenRules,
  ) {}

  /** Whether everything is open to everybody. */
  get isEmpty(): boolean {
    return this.written.size === 0;
  }

  /**
   * What a field demands of who reads it, each demand once.
   *
   * @param parent the type of which the operation selects it
   */
  ofField(parent: GraphQLCompositeType, field: string): readonly Demand[] {
    const key = `${parent.name}.${field}`;
    let demands = this.known.get(key);
    if (!demands) {
      demands = distinct(field.startsWith('__') ? this.ofMetaField(parent) : this.collect(parent, field));
      this.known.set(key, demands);
    }
    return demands;
  }

  /** `__typename`; of the root also introspection, which is for everybody. */
  private ofMetaField(parent: GraphQLCompositeType): readonly Demand[] {
    return parent === this.schema.getQueryType() ? NOTHING : this.ofReaching(parent);
  }

  private collect(parent: GraphQLCompositeType, field: string): readonly Demand[] {
    if (!('getFields' in parent)) return NOTHING;
    const given = parent.getFields()[field];
    const result = given ? this.ofReaching(getNamedType(given.type)) : NOTHING;
    if (isObjectType(parent)) return [...this.ofObject(parent), ...this.ofObjectField(parent, field), ...result];
    const types = this.schema.getPossibleTypes(parent);
    return [
      ...this.at(parent.name),
      ...this.at(`${parent.name}.${field}`),
      ...types.flatMap((type) => [...this.ofObject(type), ...this.ofObjectField(type, field)]),
      ...result,
    ];
  }

  /** What a field demands for giving something of a type. */
  private ofReaching(type: GraphQLNamedType): readonly Demand[] {
    if (isObjectType(type)) return this.ofObject(type);
    return isInterfaceType(type) ? this.own(type) : this.at(type.name);
  }

  private ofObject(type: GraphQLObjectType): readonly Demand[] {
    return [...this.at(type.name), ...type.getInterfaces().flatMap((one) => this.own(one))];
  }

  private ofObjectField(type: GraphQLObjectType, field: string): readonly Demand[] {
    const inherited = type.getInterfaces().flatMap((one) => this.own(one, `.${field}`));
    return [...this.at(`${type.name}.${field}`), ...inherited];
  }

  /** What an interface, or a field of it, demands beyond what the types that implement it do. */
  private own(type: GraphQLInterfaceType, field = ''): readonly Demand[] {
    const demands = this.at(`${type.name}${field}`);
    if (demands.length === 0) return NOTHING;
    const ofTypes = this.schema.getPossibleTypes(type).flatMap(({ name }) => this.at(`${name}${field}`));
    return demands.filter((demand) => !isImplied(demand, ofTypes));
  }

  private at(coordinate: string): readonly Demand[] {
    return this.written.get(coordinate) ?? NOTHING;
  }
}
