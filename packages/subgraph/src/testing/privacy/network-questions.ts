import { type GraphQLField, type GraphQLSchema, getNamedType, isObjectType, isUnionType } from 'graphql';
import { selectionOf } from '../selection';
import type { HiddenThing } from './hidden-thing';

/** Deep enough for what joins two parties of a path. */
const DEPTH = 5;

/**
 * Every network around a hidden thing, around those that stand near it and around nobody, and every path between two of them.
 * Fields are known by their arguments: `of`, or `from` and `to`, which are ids.
 */
export function networkQuestions(schema: GraphQLSchema, { keys, neighbours = [] }: HiddenThing): string[] {
  const hidden = keys.id === undefined ? [] : [keys.id];
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  return roots.flatMap((root) => {
    const selection = selectionBelow(root);
    if (takesIds(root, 'of')) {
      const depth = root.args.some(({ name }) => name === 'depth') ? ', depth: 2' : '';
      return [...hidden, ...neighbours].map((of) => `${root.name}(of: "${of}"${depth}) ${selection}`);
    }
    if (!takesIds(root, 'from', 'to')) return [];
    const ends = [...neighbours, ...hidden];
    return ends.flatMap((from, at) =>
      ends.slice(at + 1).map((to) => `${root.name}(from: "${from}", to: "${to}") ${selection}`),
    );
  });
}

function takesIds(field: GraphQLField<unknown, unknown>, ...names: readonly string[]): boolean {
  return names.every((name) =>
    field.args.some((argument) => argument.name === name && getNamedType(argument.type).name === 'ID'),
  );
}

function selectionBelow(root: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(root.type);
  if (!isObjectType(type)) return isUnionType(type) ? '{ __typename }' : '';
  const fields = Object.values(type.getFields());
  return `{ ${fields.flatMap((field) => selectionOf(type, field, { depth: DEPTH }) ?? []).join(' ')} }`;
}
