import { z } from '@kakehashi/config';

/** Where a stream of changes stands when only the subgraph is named. */
const USUAL_PATH = '/streams/changes';

/** A stream of changes of a subgraph. */
export interface ChangeStreamPlace {
  readonly subgraph: string;
  /** Path at the subgraph's own address. */
  readonly path: string;
}

/** Streams of changes separated by commas, each a subgraph's name or `name=/path`. */
export const changeStreams = () =>
  z.string().transform((text, context): readonly ChangeStreamPlace[] =>
    text.split(',').flatMap((part) => {
      const [, subgraph, path = USUAL_PATH] = /^([^=\s]+)(?:=(\/[^\s?#]*))?$/.exec(part.trim()) ?? [];
      if (subgraph !== undefined) return [{ subgraph, path }];
      context.addIssue(`must be the name of a subgraph, or name=/path, but one is ${JSON.stringify(part.trim())}`);
      return [];
    }),
  );
