import { get, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** Status of an answer over a connection of its own; undefined when there is no connection to be had, or it broke. */
export function probe(url: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    get(url, { agent: false }, (response) => resolve(response.resume().statusCode)).once('error', () =>
      resolve(undefined),
    );
  });
}

/** Asks a gateway over a connection of its own; gives the answer's status and body, such as `200 {"data":{…}}`. */
export function askAnew(address: string, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asking = request(`${address}/graphql`, { method: 'POST', agent: false, headers }, (response) => {
      text(response).then((answer) => resolve(`${response.statusCode} ${answer}`), reject);
    });
    asking.once('error', reject).end(body);
  });
}
