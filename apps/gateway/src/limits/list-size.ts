import { createError } from '@kakehashi/errors';
import type { ListSize } from './cost-directives';

/**
 * The most things that a field with `@listSize` gives, by the arguments of a call.
 *
 * @param given the field's arguments, defaults filled in
 * @param otherwise the size where neither the arguments nor `@listSize` tell one
 * @throws BAD_USER_INPUT when exactly one slicing argument must be given, and is not
 */
export function sizeOf(listSize: ListSize, given: Readonly<Record<string, unknown>>, field: string, otherwise: number) {
  const { slicingArguments, assumedSize, requireOneSlicingArgument } = listSize;
  const slices = slicingArguments.filter((name) => given[name] != null);
  if (requireOneSlicingArgument && slicingArguments.length > 0 && slices.length !== 1) {
    const which = slices.length === 0 ? 'none' : slices.join(' and ');
    const message = `Field "${field}" needs exactly one of the arguments ${slicingArguments.join(', ')}, but got: ${which}.`;
    throw createError('BAD_USER_INPUT', message, { argument: slices[1] ?? slicingArguments[0] });
  }
  const sizes = slices.map((name) => Number(given[name])).filter((size) => size >= 0);
  return sizes.length > 0 ? Math.max(...sizes) : (assumedSize ?? otherwise);
}
