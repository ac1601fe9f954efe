import { isUtf8 } from 'node:buffer';
import { Agent, type Dispatcher, request } from 'undici';
import { ACCEPTED_ENCODINGS, decodeBody, readText } from '../transport/decoded-body';
import { SubgraphFailure } from '../transport/subgraph-failure';
import { SupergraphError } from './supergraph-error';
import type { SupergraphSource, SupergraphText } from './supergraph-source';

/** How a supergraph is fetched. */
export interface UrlSourceOptions {
  /** Most bytes of a supergraph, decompressed too. */
  readonly limit: number;
  /** How long one answer may take as a whole, in milliseconds. */
  readonly deadlineMs: number;
  /** Sent along, such as a key. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What was fetched last. */
interface Fetched {
  readonly text: string;
  readonly etag: string | undefined;
}

/**
 * Supergraphs from an http or https address, asked for with the entity tag of the last one so that only a new one travels.
 *
 * Redirects are not followed: whoever can set one up would choose what the gateway serves.
 */
export class UrlSource implements SupergraphSource {
  readonly isRemote = true;
  readonly name: string;
  private readonly url: string;
  private readonly headers: Readonly<Record<string, string>>;
  private readonly agent: Agent;
  private last: Fetched | undefined;

  constructor(
    url: string,
    private readonly options: UrlSourceOptions,
  ) {
    const { origin, pathname, search, username, password } = new URL(url);
    // The query may hold a signature or a key.
    this.name = `${origin}${pathname}`;
    this.url = `${this.name}${search}`;
    const user = [username, password].map(decodeURIComponent).join(':');
    this.headers = {
      accept: 'application/graphql, text/plain, */*;q=0.1',
      'accept-encoding': ACCEPTED_ENCODINGS,
      ...(user !== ':' && { authorization: `Basic ${Buffer.from(user).toString('base64')}` }),
      ...options.headers,
    };
    this.agent = new Agent({ connections: 1, maxResponseSize: options.limit });
  }

  async read(): Promise<SupergraphText> {
    try {
      this.last = await this.fetch();
      return { text: this.last.text, origin: this.name };
    } catch (fault) {
      throw new SupergraphError(
        `The supergraph at ${this.name} can not be fetched: ${this.describe(fault)}.`,
        'SUPERGRAPH_UNREADABLE',
      );
    }
  }

  watch(): () => void {
    return () => {};
  }

  close(): Promise<void> {
    return this.agent.destroy();
  }

  private async fetch(): Promise<Fetched> {
    const etag = this.last?.etag;
    const answer = await request(this.url, {
      dispatcher: this.agent,
      signal: AbortSignal.timeout(this.options.deadlineMs),
      headers: { ...this.headers, ...(etag !== undefined && { 'if-none-match': etag }) },
    });
    const refusal = this.refusalOf(answer);
    const body = Buffer.from(await answer.body.arrayBuffer());
    if (refusal !== undefined) throw new Refusal(refusal);
    if (answer.statusCode === 304 && this.last) return this.last;
    return { text: await this.decode(answer, body), etag: single(answer.headers.etag) };
  }

  /** Why an answer holds no supergraph; undefined when it holds one, or says that the last is still the newest. */
  private refusalOf({ statusCode: status, headers }: Dispatcher.ResponseData): string | undefined {
    if (status === 304) return this.last ? undefined : 'it answers 304 though nothing was fetched before';
    if (status >= 300 && status < 400) {
      // The query may hold a signature or a key.
      const [target = 'nowhere'] = single(headers.location)?.split('?') ?? [];
      return `it answers ${status} and leads to ${target}; redirects are not followed, set that address`;
    }
    if (status !== 200) return `it answers ${status}`;
    const type = single(headers['content-type']) ?? '';
    return /^text\/html\b/i.test(type) ? 'it answers a page (text/html)' : undefined;
  }

  private async decode({ headers }: Dispatcher.ResponseData, body: Buffer): Promise<string> {
    const encoding = single(headers['content-encoding']) ?? 'identity';
    if (encoding !== 'identity') return decodeBody([body], encoding, this.options.limit);
    if (!isUtf8(body)) throw new Refusal('it is not UTF-8');
    return readText([body]);
  }

  private describe(fault: unknown): string {
    const { deadlineMs, limit } = this.options;
    if (fault instanceof SubgraphFailure) return fault.reason;
    const { name, code, message } = fault as NodeJS.ErrnoException;
    if (name === 'TimeoutError') return `no whole answer in ${deadlineMs} ms`;
    if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return `it has more bytes than SUPERGRAPH_LIMIT allows (${limit})`;
    return message || String(code);
  }
}

/** An answer that holds no supergraph. */
class Refusal extends Error {}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(', ') : header;
}
