import { type AbstractModel, type FieldModel, type Model, namedType, type TypeModel } from './model';

const SCALE = '(scale: Int = 1)';

/** The schema of one subgraph of the model. */
export function subgraphSdl(model: Model, subgraph: string): string {
  const external = externalFields(model, subgraph);
  return [
    'enum Colour { RED GREEN BLUE }',
    ...(['Query', 'Mutation'] as const).map((root) =>
      block(
        `type ${root}`,
        ownFields(model.roots[root], subgraph).map((field) => fieldSdl(field)),
      ),
    ),
    ...model.types.map((type) => typeSdl(model, type, subgraph, external.get(type.name) ?? new Set())),
    ...model.abstracts.map((abstract) => abstractSdl(model, abstract, subgraph)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function typeSdl(model: Model, type: TypeModel, subgraph: string, external: ReadonlySet<string>): string {
  const provided = providedFields(model, type.name);
  const fields = ownFields(type.fields, subgraph).map((field) => fieldSdl(field, provided.has(field.name)));
  if (type.keys.size === 0) return block(`type ${type.name}`, fields);
  const keys = type.keys.get(subgraph);
  if (!keys) return '';
  const interfaces = model.abstracts
    .filter(({ kind, members }) => kind === 'interface' && members.get(subgraph)?.includes(type.name))
    .map(({ name }) => name);
  const head = interfaces.length > 0 ? ` implements ${interfaces.join(' & ')}` : '';
  return block(`type ${type.name}${head}${keys.map((key) => ` @key(fields: "${key}")`).join('')}`, [
    'id: ID! @shareable',
    ...(keys.join(' ').includes('code') ? ['code: String! @shareable'] : []),
    ...fields,
    ...type.fields
      .filter((field) => external.has(field.name) && !field.owners.includes(subgraph))
      .map((field) => `${field.name}${field.takesScale ? SCALE : ''}: ${field.type} @external`),
  ]);
}

function abstractSdl(model: Model, abstract: AbstractModel, subgraph: string): string {
  const { kind, name, interfaceObject } = abstract;
  if (interfaceObject?.subgraph === subgraph) {
    return block(`type ${name} @interfaceObject @key(fields: "id")`, [
      'id: ID!',
      ...interfaceObject.fields.map((field) => fieldSdl(field)),
    ]);
  }
  const members = abstract.members.get(subgraph);
  if (!members) return '';
  if (kind === 'union') return `union ${name} = ${members.join(' | ')}`;
  const hasLabel = members.every((member) =>
    model.types.some((type) => type.name === member && type.fields.some((field) => isLabelOf(field, subgraph))),
  );
  const key = interfaceObject ? ' @key(fields: "id")' : '';
  return block(`interface ${name}${key}`, ['id: ID!', ...(hasLabel ? ['label: String'] : [])]);
}

function isLabelOf(field: FieldModel, subgraph: string): boolean {
  return field.name === 'label' && field.owners.includes(subgraph);
}

function ownFields(fields: readonly FieldModel[], subgraph: string): FieldModel[] {
  return fields.filter(({ owners }) => owners.includes(subgraph));
}

function fieldSdl({ name, type, owners, takesScale, requires, provides }: FieldModel, isProvided = false): string {
  return [
    `${name}${takesScale ? SCALE : ''}: ${type}`,
    ...(owners.length > 1 || isProvided ? ['@shareable'] : []),
    ...(requires ? [`@requires(fields: "${requires}")`] : []),
    ...(provides ? [`@provides(fields: "${provides}")`] : []),
  ].join(' ');
}

/** Names of a type's fields that some subgraph provides without owning them. */
function providedFields({ roots }: Model, type: string): Set<string> {
  const providing = [...roots.Query, ...roots.Mutation].filter((field) => namedType(field.type) === type);
  return new Set(providing.flatMap(({ provides }) => (provides ? [provides] : [])));
}

/** Fields that a subgraph mentions in `@requires` or `@provides` without resolving them: type → names. */
function externalFields(model: Model, subgraph: string): Map<string, Set<string>> {
  const external = new Map<string, Set<string>>();
  const add = (type: string, selection: string | undefined) => {
    const [name] = selection?.split(' ') ?? [];
    if (name) external.set(type, (external.get(type) ?? new Set()).add(name));
  };
  for (const type of model.types) {
    for (const field of ownFields(type.fields, subgraph)) add(type.name, field.requires);
  }
  for (const field of [...model.roots.Query, ...model.roots.Mutation]) {
    if (field.owners.includes(subgraph)) add(namedType(field.type), field.provides);
  }
  return external;
}

function block(head: string, fields: readonly string[]): string {
  return fields.length > 0 ? `${head} {\n  ${fields.join('\n  ')}\n}` : '';
}
