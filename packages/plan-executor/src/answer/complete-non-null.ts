import type { Complete } from './completion';

/** Compiles the completion of what may not be null. */
export function compileNonNull(complete: Complete, place: string): Complete {
  const message = `Cannot return null for non-nullable ${place}.`;
  return (value, completion) => {
    const before = completion.faults.length;
    const completed = complete(value, completion);
    if (completed !== null) return completed;
    if (completion.faults.length === before) completion.addFault(message, true);
    return undefined;
  };
}
