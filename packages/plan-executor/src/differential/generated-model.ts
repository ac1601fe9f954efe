import type { Choices } from './choices';
import { type AbstractModel, type FieldModel, type Model, namedType, type TypeModel } from './model';

const SUBGRAPHS = ['alpha', 'beta', 'gamma'];
const ENTITIES = ['Ant', 'Bee', 'Cat', 'Dog'];
const BIRDS = ['Kite', 'Lark'];
const LEAVES = ['String', 'Int', 'ID', 'Float', 'Boolean', 'Colour'];
const WRAPPERS = ['T', 'T!', '[T]', '[T!]!', '[T]!', '[[T!]]'];
const KEYS = [['id'], ['id', 'code'], ['code'], ['id code']];

/** Reads a graph from the tape. It always composes. */
export function generateModel(choices: Choices): Model {
  const subgraphs = SUBGRAPHS.slice(0, 2 + choices.below(2));
  const entities = ENTITIES.slice(0, 1 + choices.below(ENTITIES.length));
  const keys = new Map(entities.map((name) => [name, entityKeys(choices, subgraphs)]));
  const abstracts = [
    ...partialAbstract(choices, 'interface', 'Animal', keys),
    ...partialAbstract(choices, 'union', 'Pet', keys),
  ];
  const reachable = (subgraph: string) => targetsIn(subgraph, keys, abstracts);
  const types = entities.map((name) => {
    const defining = [...(keys.get(name)?.keys() ?? [])];
    // Every entity has a label, so that interfaces have a field of their own.
    const plain = [
      leaf('label', 'String', choices.someOf(defining)),
      ...plainFields(choices, name, defining, reachable),
    ];
    return { name, keys: keys.get(name) ?? new Map(), fields: withRequires(choices, plain, defining) };
  });
  const size: TypeModel = {
    name: 'Size',
    keys: new Map(),
    fields: ['Int', 'String!', '[Float]'].map((type, index) => leaf(`size${index}`, type, subgraphs)),
  };
  const birds = choices.oneIn(2) ? interfaceObject(choices, subgraphs, reachable) : undefined;
  const all = birds ? [...abstracts, birds.abstract] : abstracts;
  return {
    subgraphs,
    types: [...types, size, ...(birds?.types ?? [])],
    abstracts: all,
    roots: {
      Query: rootFields(choices, 'query', subgraphs, (subgraph) => targetsIn(subgraph, keys, all), types),
      Mutation: rootFields(choices, 'mutate', subgraphs, reachable, types),
    },
  };
}

/** The first subgraph knows both keys, so that every other one can be reached through it. */
function entityKeys(choices: Choices, subgraphs: readonly string[]): Map<string, string[]> {
  const [home = '', ...others] = choices.oneIn(2) ? [...subgraphs].reverse() : subgraphs;
  const guests = others.filter((_, index) => index === 0 || choices.oneIn(2));
  return new Map([[home, ['id', 'code']], ...guests.map((guest): [string, string[]] => [guest, choices.oneOf(KEYS)])]);
}

function partialAbstract(
  choices: Choices,
  kind: 'interface' | 'union',
  name: string,
  keys: ReadonlyMap<string, ReadonlyMap<string, unknown>>,
): AbstractModel[] {
  const types = choices.someOf([...keys.keys()]);
  const subgraphs = new Set(types.flatMap((type) => [...(keys.get(type)?.keys() ?? [])]));
  const members = [...subgraphs].map((subgraph): [string, string[]] => {
    const known = types.filter((type) => keys.get(type)?.has(subgraph));
    return [subgraph, kind === 'union' ? choices.someOf(known) : known];
  });
  return [{ kind, name, members: new Map(members) }];
}

/** What a field of a subgraph may return: name of the type → object types behind it. */
function targetsIn(
  subgraph: string,
  keys: ReadonlyMap<string, ReadonlyMap<string, unknown>>,
  abstracts: readonly AbstractModel[],
): Map<string, readonly string[]> {
  const entities = [...keys].filter(([, defining]) => defining.has(subgraph)).map(([name]) => name);
  return new Map([
    ...entities.map((name): [string, string[]] => [name, [name]]),
    ['Size', ['Size']],
    ...abstracts.flatMap(({ name, members, interfaceObject }): [string, readonly string[]][] => {
      const known = interfaceObject?.subgraph === subgraph ? BIRDS : members.get(subgraph);
      return known ? [[name, known]] : [];
    }),
  ]);
}

type Reachable = (subgraph: string) => Map<string, readonly string[]>;

function plainFields(choices: Choices, type: string, subgraphs: readonly string[], reachable: Reachable) {
  return Array.from({ length: 1 + choices.below(5) }, (_, index): FieldModel => {
    const name = `${type.toLowerCase()}${index}`;
    const isLeaf = !choices.oneIn(2);
    if (isLeaf) {
      const wrapped = choices.oneOf(WRAPPERS).replace('T', choices.oneOf(LEAVES));
      return { ...leaf(name, wrapped, choices.someOf(subgraphs)), takesScale: choices.oneIn(3) };
    }
    return reference(choices, name, choices.oneOf(subgraphs), reachable);
  });
}

function leaf(name: string, type: string, owners: readonly string[]): FieldModel {
  return { name, type, owners, targets: [], takesScale: false };
}

function reference(choices: Choices, name: string, owner: string, reachable: Reachable): FieldModel {
  const [target, targets] = choices.oneOf([...reachable(owner)]);
  return {
    name,
    type: choices.oneOf(WRAPPERS).replace('T', target),
    owners: [owner],
    targets,
    takesScale: choices.oneIn(4),
  };
}

/** Adds, at times, a field that is computed from another one which its subgraph does not have. */
function withRequires(choices: Choices, fields: FieldModel[], subgraphs: readonly string[]): FieldModel[] {
  if (!choices.oneIn(2)) return fields;
  const owner = choices.oneOf([...subgraphs].reverse());
  const foreign = fields.filter((field) => !field.owners.includes(owner));
  if (foreign.length === 0) return fields;
  const required = choices.oneOf(foreign);
  const isNestedList = required.type.startsWith('[[');
  if (required.targets.length > 0 && (isNestedList || namedType(required.type) !== 'Size')) return fields;
  const requires = required.targets.length > 0 ? `${required.name} { size0 size1 }` : required.name;
  return [...fields, { ...leaf(`from${required.name}`, choices.oneOf(['String', 'String!']), [owner]), requires }];
}

/** An interface with a key, and a subgraph that knows it only as one object type. */
function interfaceObject(choices: Choices, subgraphs: readonly string[], reachable: Reachable) {
  const [home = '', other = ''] = subgraphs;
  const types = BIRDS.map((name) => ({
    name,
    keys: new Map([[home, ['id', 'code']]]),
    fields: [leaf('label', 'String', [home]), ...plainFields(choices, name, [home], reachable)],
  }));
  const added = [leaf('wings', choices.oneOf(['Int', 'Int!']), [other]), reference(choices, 'prey', other, reachable)];
  const abstract: AbstractModel = {
    kind: 'interface',
    name: 'Bird',
    members: new Map([[home, BIRDS]]),
    interfaceObject: { subgraph: other, fields: added },
  };
  return { types, abstract };
}

function rootFields(
  choices: Choices,
  prefix: string,
  subgraphs: readonly string[],
  reachable: Reachable,
  types: readonly TypeModel[],
): FieldModel[] {
  const own = subgraphs.flatMap((subgraph) =>
    Array.from({ length: 1 + choices.below(3) }, (_, index) => {
      const field = reference(choices, `${prefix}${capital(subgraph)}${index}`, subgraph, reachable);
      const provides = choices.oneIn(3) ? providable(field, subgraph, types) : undefined;
      return provides ? { ...field, provides } : field;
    }),
  );
  const [first] = types;
  if (!first || prefix !== 'query') return own;
  return [...own, { ...leaf('shared', first.name, [...first.keys.keys()]), targets: [first.name] }];
}

/** A plain field of the returned entity that the subgraph does not have otherwise. */
function providable(field: FieldModel, subgraph: string, types: readonly TypeModel[]): string | undefined {
  const type = types.find(({ name }) => name === namedType(field.type));
  return type?.fields.find(
    (other) => other.targets.length === 0 && !other.owners.includes(subgraph) && !other.requires && !other.takesScale,
  )?.name;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
