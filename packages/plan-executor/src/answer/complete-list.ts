import type { Complete } from './completion';

/** Compiles the completion of a list. */
export function compileList(completeItem: Complete, place: string): Complete {
  return (value, completion) => {
    if (value === null || value === undefined) return null;
    if (!Array.isArray(value)) {
      completion.addFault(`Invalid value found for ${place}: it is not a list.`);
      return null;
    }
    const completed = new Array<unknown>(value.length);
    for (let index = 0; index < value.length; index++) {
      const before = completion.faults.length;
      const item = completeItem(value[index], completion);
      if (completion.faults.length > before) completion.addStep(index, before);
      if (item === undefined) return null;
      completed[index] = item;
    }
    return completed;
  };
}
