import type { Completer } from './completion';

/** Compiles the completion of what may not be null. */
export function compileNonNull({ complete, write }: Completer, place: string): Completer {
  const message = `Cannot return null for non-nullable ${place}.`;
  return {
    complete: (value, completion) => {
      const before = completion.faults.length;
      const completed = complete(value, completion);
      if (completed !== null) return completed;
      if (completion.faults.length === before) completion.addFault(message, true);
      return undefined;
    },
    write: (value, writing) => value !== null && value !== undefined && write(value, writing),
  };
}
