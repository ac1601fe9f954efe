import { type DirectiveNode, Kind } from 'graphql';

/**
 * Whether an `@skip` or `@include` lets its selection be; undefined when that is not known, or it is another directive.
 *
 * @param isTrue the value of a variable; undefined when it is not known
 */
export function conditionHolds(
  { name, arguments: given }: DirectiveNode,
  isTrue: (variable: string) => boolean | undefined,
): boolean | undefined {
  if (name.value !== 'skip' && name.value !== 'include') return undefined;
  const condition = given?.[0]?.value;
  const value =
    condition?.kind === Kind.VARIABLE
      ? isTrue(condition.name.value)
      : condition?.kind === Kind.BOOLEAN && condition.value;
  return value === undefined ? undefined : value === (name.value === 'include');
}
