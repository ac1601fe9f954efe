import { type FieldNode, print } from 'graphql';

/** A field with what it is given, one text for all orders in which the same arguments are written. */
export function fieldText({ name, arguments: given = [] }: FieldNode): string {
  return `${name.value}(${given.map(print).sort().join()})`;
}
