import type { Question } from '../answer/answer';
import type { ViewChoices } from '../app/view-choices';
import type { PivotChoice } from '../table/pivot';
import { readLinked } from './read-linked';

/** What a link restores. Headers and tokens have no place in it, by its type. */
export interface Linked extends ViewChoices {
  readonly question: Question;
  /** Name of the view. */
  readonly view: string;
  readonly table?: LinkedTable;
}

/** How a linked table is laid out. */
export interface LinkedTable {
  /** Id of the list that makes the rows. */
  readonly source?: string;
  /** Ids of the lists that are opened out. */
  readonly opened?: readonly string[];
  readonly sort?: readonly { readonly id: string; readonly desc: boolean }[];
  readonly filters?: readonly { readonly id: string; readonly value: string }[];
  /** Ids of the columns that are not shown. */
  readonly hidden?: readonly string[];
  /** Rows × columns that the table is made into. */
  readonly pivot?: PivotChoice;
}

const PREFIX = '#1.';

/**
 * Writes a link's fragment: `#1.` and the JSON, deflated, in base64url. A fragment is never sent to a server.
 *
 * Only what {@link Linked} names is taken along, so that nothing else can get into a link by accident.
 */
export async function writeFragment({ question, view, table, chart, network, map }: Linked): Promise<string> {
  const { query, variables, operationName } = question;
  const text = JSON.stringify({ question: { query, variables, operationName }, view, table, chart, network, map });
  return PREFIX + toBase64Url(await pipe(new TextEncoder().encode(text), new CompressionStream('deflate-raw')));
}

/** Reads a link's fragment; undefined when it is none of ours, or damaged. */
export async function readFragment(fragment: string): Promise<Linked | undefined> {
  if (!fragment.startsWith(PREFIX)) return undefined;
  try {
    const bytes = await pipe(fromBase64Url(fragment.slice(PREFIX.length)), new DecompressionStream('deflate-raw'));
    return readLinked(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

async function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(through);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
