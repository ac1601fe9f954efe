import { Transform } from 'node:stream';
import { LONGEST_RECORD, TOO_LONG } from './raw-record';

/** What stream-json's parser tells of the text. */
interface Token {
  readonly name: string;
  readonly value?: string;
}

/**
 * Passes stream-json's tokens on and fails at an item that is too long, before it is put together in memory.
 *
 * @param depth how many arrays and objects are open around an item
 */
export function boundItems(depth: number): Transform {
  let open = 0;
  let length = 0;
  let items = 0;
  return new Transform({
    objectMode: true,
    transform: (token: Token, _encoding, done) => {
      if (token.name === 'startObject' || token.name === 'startArray') {
        if (open === depth) {
          length = 0;
          items += 1;
        }
        open += 1;
      } else if (token.name === 'endObject' || token.name === 'endArray') open -= 1;
      else if (token.name === 'stringChunk' || token.name === 'numberChunk') length += token.value?.length ?? 0;
      done(length > LONGEST_RECORD ? new Error(`record ${items} ${TOO_LONG}`) : null, token);
    },
  });
}
