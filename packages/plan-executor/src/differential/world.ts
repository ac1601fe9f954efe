import {
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLTypeResolver,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
} from 'graphql';
import { hash } from './hash';
import type { FieldModel, Model } from './model';

/** One object of the world. Its identity decides the value of each field, whichever subgraph is asked. */
export interface Thing {
  readonly __typename: string;
  readonly identity: string;
  /** The representation that a subgraph was given, when it came by `_entities`. */
  readonly representation?: Readonly<Record<string, unknown>>;
}

/** What a field with the argument `scale` takes when nobody gives it, as in a `@requires`. */
const DEFAULT_SCALE = 1;

/** How many instances each type has: few, so that lists repeat them. */
const INSTANCES = 3;

/** The data of one run: a function of seed, object, field and argument, so that subgraphs and monolith agree. */
export class World {
  private readonly fields: ReadonlyMap<string, FieldModel>;
  private readonly interfaceObjects: ReadonlyMap<string, string>;

  constructor(
    model: Model,
    private readonly seed: number,
    /** The subgraph that is asked; none for the monolith, which knows everything. */
    private readonly subgraph?: string,
  ) {
    const added = model.abstracts.flatMap(({ interfaceObject }) => interfaceObject?.fields ?? []);
    const all = [...model.roots.Query, ...model.roots.Mutation, ...added];
    this.fields = new Map([
      ...all.map((field): [string, FieldModel] => [field.name, field]),
      ...model.types.flatMap(({ name, fields }) =>
        fields.map((field): [string, FieldModel] => [`${name}.${field.name}`, field]),
      ),
    ]);
    const seen = model.abstracts.filter(({ interfaceObject }) => subgraph && interfaceObject?.subgraph === subgraph);
    this.interfaceObjects = new Map(
      seen.flatMap(({ name, members }) => [...members.values()].flat().map((member) => [member, name] as const)),
    );
  }

  readonly resolveType: GraphQLTypeResolver<Thing, unknown> = (thing) => thing.__typename;

  readonly resolveField: GraphQLFieldResolver<Thing | undefined, unknown> = (thing, args, _, info) => {
    const identity = thing?.identity ?? info.parentType.name;
    if (info.fieldName === 'id') return identity;
    if (info.fieldName === 'code') return `code:${identity}`;
    const [realType] = identity.split('-');
    const model = this.fields.get(`${realType}.${info.fieldName}`) ?? this.fields.get(info.fieldName);
    if (!model) throw new Error(`The model has no field ${info.parentType.name}.${info.fieldName}`);
    const basis = model.requires ? this.required(thing, model.requires) : args.scale;
    return this.value(info.returnType, model, [identity, info.fieldName, basis ?? null]);
  };

  /** The object that a representation names. */
  entity(representation: Readonly<Record<string, unknown>>): Thing {
    const identity = String(representation.id ?? String(representation.code).replace('code:', ''));
    return { __typename: this.typename(identity), identity, representation };
  }

  /** What a field with `@requires` is computed from: the subgraph has it from the representation only. */
  private required(thing: Thing | undefined, selection: string): unknown {
    const [name = '', ...nested] = selection.split(/[\s{}]+/).filter((part) => part !== '');
    // An object that did not come by a representation has what it needs by @provides.
    const given = this.subgraph === undefined ? undefined : thing?.representation;
    if (given) {
      if (!(name in given)) throw new Error(`The representation lacks ${name}`);
      return pruned(given[name], nested);
    }
    const model = thing && this.fields.get(`${thing.__typename}.${name}`);
    if (!thing || !model) throw new Error(`The model has no field ${name}`);
    return pruned(this.modelValue(model, thing.identity, nested), nested);
  }

  private modelValue(model: FieldModel, identity: string, nested: readonly string[]): unknown {
    return this.byText(model.type, model, [identity, model.name, model.takesScale ? DEFAULT_SCALE : null], nested);
  }

  /** As {@link value}, but by the type's text, for a field that no one executes. */
  private byText(type: string, model: FieldModel, basis: readonly unknown[], nested: readonly string[]): unknown {
    if (type.endsWith('!')) return this.inner(type.slice(0, -1), model, basis, nested);
    return this.isNull(basis) ? null : this.inner(type, model, basis, nested);
  }

  private inner(type: string, model: FieldModel, basis: readonly unknown[], nested: readonly string[]): unknown {
    if (type.startsWith('[')) {
      return this.items(basis, (item) => this.byText(type.slice(1, -1), model, item, nested));
    }
    if (model.targets.length === 0) return this.leaf(type, basis);
    const thing = this.thing(model, basis);
    return Object.fromEntries(
      nested.map((name) => {
        const field = this.fields.get(`${thing.__typename}.${name}`);
        return [name, field ? this.modelValue(field, thing.identity, []) : null];
      }),
    );
  }

  private value(type: GraphQLOutputType, model: FieldModel, basis: readonly unknown[]): unknown {
    if (isNonNullType(type)) return this.nonNull(type.ofType, model, basis);
    return this.isNull(basis) ? null : this.nonNull(type, model, basis);
  }

  private nonNull(type: GraphQLOutputType, model: FieldModel, basis: readonly unknown[]): unknown {
    if (isListType(type)) return this.items(basis, (item) => this.value(type.ofType, model, item));
    const named = getNamedType(type);
    return model.targets.length === 0 || isEnumType(named) ? this.leaf(named.name, basis) : this.thing(model, basis);
  }

  private items<T>(basis: readonly unknown[], item: (basis: readonly unknown[]) => T): T[] {
    return Array.from({ length: hash(this.seed, 'length', basis) % 4 }, (_, index) => item([...basis, index]));
  }

  private isNull(basis: readonly unknown[]): boolean {
    return hash(this.seed, 'null', basis) % 6 === 0;
  }

  private thing(model: FieldModel, basis: readonly unknown[]): Thing {
    const value = hash(this.seed, 'thing', basis);
    const type = model.targets[value % model.targets.length] ?? '';
    const identity = `${type}-${(value >>> 8) % INSTANCES}`;
    return { __typename: this.typename(identity), identity };
  }

  private typename(identity: string): string {
    const [type = ''] = identity.split('-');
    return this.interfaceObjects.get(type) ?? type;
  }

  private leaf(type: string, basis: readonly unknown[]): unknown {
    const value = hash(this.seed, 'leaf', basis) % 1000;
    if (type === 'Int') return value;
    if (type === 'Float') return value / 8;
    if (type === 'Boolean') return value % 2 === 0;
    if (type === 'Colour') return ['RED', 'GREEN', 'BLUE'][value % 3];
    return `${type}${value}`;
  }
}

/** A required value with nothing but the selected fields, in their order. */
function pruned(value: unknown, names: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => pruned(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return names.map((name) => (value as Record<string, unknown>)[name]);
}
