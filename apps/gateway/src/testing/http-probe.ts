import { get } from 'node:http';

/** Status of an answer over a connection of its own; undefined when there is no connection to be had, or it broke. */
export function probe(url: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    get(url, { agent: false }, (response) => resolve(response.resume().statusCode)).once('error', () =>
      resolve(undefined),
    );
  });
}
