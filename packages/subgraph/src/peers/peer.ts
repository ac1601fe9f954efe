import type { CallSigner } from '@kakehashi/call-signature';

/** How long another subgraph may take to answer, beside the wait that it was asked for. */
const ANSWER_MS = 10_000;

const SHOWN_LENGTH = 300;

/** Another subgraph, as ours asks it for what is between subgraphs: over their network, signed. */
export class Peer {
  /**
   * @param name of the other subgraph
   * @param address `http://host:port`
   * @param reader name of the subgraph that asks
   * @param signer undefined where requests are not signed
   */
  constructor(
    readonly name: string,
    private readonly address: string,
    private readonly reader: string,
    private readonly signer: CallSigner | undefined,
  ) {}

  /**
   * Reads a page of the other.
   *
   * @param waitMs how long it is asked to wait for something new
   * @throws PeerRefusal that tells what it answered instead
   */
  async read(
    path: string,
    parameters: Readonly<Record<string, string>>,
    waitMs: number,
    signal: AbortSignal,
  ): Promise<string> {
    const url = new URL(path, this.address);
    url.search = new URLSearchParams({ reader: this.reader, ...parameters, waitMs: String(waitMs) }).toString();
    const response = await fetch(url, {
      headers: { ...(await this.signer?.headersFor(this.name, '', () => undefined)) },
      signal: AbortSignal.any([signal, AbortSignal.timeout(waitMs + ANSWER_MS)]),
      redirect: 'error',
    });
    const text = await response.text();
    if (!response.ok) throw new PeerRefusal(response.status, text);
    return text;
  }
}

/** What another subgraph answered instead of what it was asked for. */
export class PeerRefusal extends Error {
  /** The error's code; undefined when it told none. */
  readonly code: string | undefined;

  constructor(status: number, text: string) {
    super(`it answered ${status}: ${text.slice(0, SHOWN_LENGTH)}`);
    this.code = /"code":"([A-Z_]+)"/.exec(text)?.[1];
  }
}
