import { createId } from '@kakehashi/database';
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType, Kind, parse } from 'graphql';
import { selectionOf } from '../selection';
import type { HiddenThing } from './hidden-thing';
import { isList, listQuestions } from './list-questions';

const DEPTH = 3;
/** The filters of lists below entities are those of the root list: of so many, one is asked there. */
const FILTERS_SKIPPED = 17;
const INSTANT = '2020-01-01T00:00:00Z';

/** Questions for a hidden thing by its keys, and by ones that nobody has; both must be answered alike. */
export function singleQuestions(schema: GraphQLSchema, { keys }: HiddenThing): string[] {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  return roots.flatMap(({ name, args, type }) => {
    const named = getNamedType(type);
    const selection = isObjectType(named) ? '{ __typename }' : '';
    if (args.length === 0 && !name.startsWith('_')) return [`${name} ${selection}`];
    return args.flatMap((argument) => {
      const key = keys[argument.name];
      if (key === undefined) return [];
      const past = args.some((other) => other.name === 'knownAt') ? [`, knownAt: "${INSTANT}"`] : [];
      return ['', ...past].map((more) => `${name}(${argument.name}: ${JSON.stringify(key)}${more}) ${selection}`);
    });
  });
}

/** Every field below what each root list finds, in one question for each list. */
export function fieldQuestions(schema: GraphQLSchema, { filters }: HiddenThing): string[] {
  // What lends its id is in many rows.
  const rows = filters ? 25 : 100;
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  return roots.filter(isList).map((root) => {
    const connection = getNamedType(root.type) as GraphQLObjectType;
    const node = getNamedType(connection.getFields().nodes?.type) as GraphQLObjectType;
    return `${root.name}(first: ${rows}) { nodes { id ${fieldsOf(node).join(' ')} } }`;
  });
}

/** Type → representations of some things of it. */
export type Listed = HiddenThing['linked'];

/**
 * Every field of every entity in one question, entered as the gateway does: the hidden thing by each of its keys and by one that nobody has,
 * and what it is linked to; of lists below those, all that a list can be asked.
 *
 * @param sdl the subgraph's schema, which tells what the entities are
 * @param listed some things of each type that a root list finds
 * @throws RangeError for an entity of which nobody said how it is linked to the hidden thing
 */
export function entityQuestions(schema: GraphQLSchema, sdl: string, hidden: HiddenThing, listed: Listed): string[] {
  return entityTypes(sdl).flatMap((name) => {
    const type = schema.getType(name) as GraphQLObjectType;
    const own = Object.entries(hidden.keys).map(([key, value]) => ({ [key]: value }));
    const linked = name === hidden.type ? [...own, { id: createIdOnce() }] : (hidden.linked[name] ?? listed[name]);
    if (!linked) throw new RangeError(`Say how ${name} is entered from what is hidden: linked.${name}`);
    const entered = linked.map((keys) => literalOf({ __typename: name, ...keys })).join(', ');
    const lists = Object.values(type.getFields()).filter(isList);
    const selections = [
      fieldsOf(type).join(' '),
      ...lists.flatMap((list) => listQuestions(schema, list, hidden, FILTERS_SKIPPED)),
    ];
    return selections.map(
      (selection) => `_entities(representations: [${entered}]) { __typename ... on ${name} { ${selection} } }`,
    );
  });
}

let nobody: string | undefined;

/** An id that nobody has, the same in all questions. */
function createIdOnce(): string {
  nobody ??= createId();
  return nobody;
}

function fieldsOf(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields()).flatMap((field) => selectionOf(type, field, { depth: DEPTH }) ?? []);
}

function entityTypes(sdl: string): string[] {
  return [
    ...new Set(
      parse(sdl).definitions.flatMap((definition) =>
        (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION) &&
        definition.directives?.some(({ name }) => name.value === 'key')
          ? [definition.name.value]
          : [],
      ),
    ),
  ];
}

/** A value as a GraphQL literal. */
function literalOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literalOf).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value).map(([key, inner]) => `${key}: ${literalOf(inner)}`)} }`;
}
