import type { Completer } from './completion';
import { writeNullable } from './write';

/** Compiles the completion of a list. */
export function compileList({ complete, write }: Completer, place: string): Completer {
  return {
    complete: (value, completion) => {
      if (value === null || value === undefined) return null;
      if (!Array.isArray(value)) {
        completion.addFault(`Invalid value found for ${place}: it is not a list.`);
        return null;
      }
      const completed = new Array<unknown>(value.length);
      for (let index = 0; index < value.length; index++) {
        const before = completion.faults.length;
        const item = complete(value[index], completion);
        if (completion.faults.length > before) completion.addStep(index, before);
        if (item === undefined) return null;
        completed[index] = item;
      }
      return completed;
    },
    write: writeNullable((value, writing) => {
      if (!Array.isArray(value)) return false;
      const { bytes } = writing;
      bytes.addCode(OPEN);
      for (let index = 0; index < value.length; index++) {
        if (index > 0) bytes.addCode(COMMA);
        if (!write(value[index], writing)) return false;
      }
      bytes.addCode(CLOSE);
      return true;
    }),
  };
}

const OPEN = '['.charCodeAt(0);
const COMMA = ','.charCodeAt(0);
const CLOSE = ']'.charCodeAt(0);
