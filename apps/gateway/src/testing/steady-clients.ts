import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Pool } from 'undici';

/** What a client got. */
interface Received {
  readonly status: number;
  readonly isClosing: boolean;
  readonly body: string;
}

type Send = (body: string) => Promise<Received>;

/** How a client fares whose server takes no connection any more: it goes elsewhere, and nothing of it has failed. */
const REFUSED = 'ECONNREFUSED';

/** Clients that ask the same again and again over connections that they keep. */
export class SteadyClients {
  /** Answers with what was expected. */
  answered = 0;
  /** Those of them that told the client to close its connection. */
  farewells = 0;
  /** What came instead: a status, another answer or a fault of the connection. */
  readonly failures: string[] = [];
  private readonly loops: Promise<void>[];
  private isStopped = false;
  private readonly pool: Pool;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: Infinity });

  /**
   * @param each how many clients of each kind: those of undici, and those of Node's own
   * @param body of the requests
   * @param expected body of the answers
   */
  constructor(
    private readonly address: string,
    each: number,
    private readonly body: string,
    private readonly expected: string,
  ) {
    this.pool = new Pool(address, { connections: each, pipelining: 1 });
    const kinds = [this.sendByUndici, this.sendByNode];
    this.loops = kinds.flatMap((send) => Array.from({ length: each }, () => this.loop(send)));
  }

  /** Resolves when the server has refused every client a new connection. */
  async untilRefused(): Promise<void> {
    await Promise.all(this.loops);
  }

  /** How many there are. */
  get count(): number {
    return this.loops.length;
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.untilRefused();
    this.agent.destroy();
    await this.pool.close();
  }

  private async loop(send: Send): Promise<void> {
    while (!this.isStopped) {
      try {
        const { status, isClosing, body } = await send(this.body);
        if (status !== 200 || body !== this.expected) this.failures.push(`${status} ${body}`);
        else this.answered += 1;
        if (isClosing) this.farewells += 1;
      } catch (fault) {
        const { code, message } = fault as NodeJS.ErrnoException;
        if (code === REFUSED) return;
        this.failures.push(`${code}: ${message}`);
      }
    }
  }

  private readonly sendByUndici: Send = async (body) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await this.pool.request({ path: '/graphql', method: 'POST', headers, body });
    const isClosing = answer.headers.connection === 'close';
    return { status: answer.statusCode, isClosing, body: await answer.body.text() };
  };

  private readonly sendByNode: Send = async (body) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const options = { method: 'POST', headers, agent: this.agent };
      httpRequest(`${this.address}/graphql`, options, resolve).once('error', reject).end(body);
    });
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk);
    const isClosing = answer.headers.connection === 'close';
    return { status: answer.statusCode ?? 0, isClosing, body: Buffer.concat(chunks).toString() };
  };
}
