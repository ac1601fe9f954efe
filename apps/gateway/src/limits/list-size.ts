import { createError } from '@kakehashi/errors';
import type { ListSize } from './cost-directives';

/** How many things a list has at most. */
export interface Size {
  readonly entries: number;
  /** The argument that tells so; undefined where it is assumed. */
  readonly argument: string | undefined;
}

/**
 * The most things that a field with `@listSize` gives, by the arguments of a call.
 *
 * @param given the field's arguments, defaults filled in
 * @param otherwise the size where neither the arguments nor `@listSize` tell one
 * @throws BAD_USER_INPUT when exactly one slicing argument must be given, and is not
 */
export function sizeOf(
  listSize: ListSize,
  given: Readonly<Record<string, unknown>>,
  field: string,
  otherwise: number,
): Size {
  const { slicingArguments, assumedSize, requireOneSlicingArgument } = listSize;
  const slices = slicingArguments.filter((name) => given[name] != null);
  if (requireOneSlicingArgument && slicingArguments.length > 0 && slices.length !== 1) {
    const which = slices.length === 0 ? 'none' : slices.join(' and ');
    const message = `Field "${field}" needs exactly one of the arguments ${slicingArguments.join(', ')}, but got: ${which}.`;
    throw createError('BAD_USER_INPUT', message, { argument: slices[1] ?? slicingArguments[0] });
  }
  const sizes = slices
    .map((argument): Size => ({ entries: Number(given[argument]), argument }))
    .filter(({ entries }) => entries >= 0);
  const assumed = { entries: assumedSize ?? otherwise, argument: undefined };
  return sizes.length > 0 ? sizes.reduce((most, size) => (size.entries > most.entries ? size : most)) : assumed;
}
