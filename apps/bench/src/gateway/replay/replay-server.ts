import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, graphql, parse } from 'graphql';
import type { BenchSubgraph } from '../graph/subgraphs';

/** Longer than any gateway keeps an idle connection, so that none is cut in the middle of a run. */
const KEEP_ALIVE_MS = 120_000;

/** How often a subgraph was asked. */
export interface ReplayCount {
  readonly calls: number;
  /** Calls that were not known and were carried out. */
  readonly executed: number;
}

/**
 * A subgraph that answers what it knows by heart: it carries out each request body once and repeats the answer's bytes
 * from then on, so that what is timed is the gateway.
 *
 * Gateways word the same fetch differently, so each has its own recordings; all come from the same resolvers.
 */
export class ReplayServer {
  private readonly schema: GraphQLSchema;
  private readonly answers = new Map<string, Buffer>();
  private readonly server: Server;
  private calls = 0;
  private executed = 0;

  constructor({ sdl, resolvers }: BenchSubgraph) {
    this.schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never });
    this.server = createServer((request, response) => this.receive(request, response));
    this.server.keepAliveTimeout = KEEP_ALIVE_MS;
  }

  /** @returns its address */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/graphql`;
  }

  /** Stops it; connections are cut. */
  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  /** The counts since the last time. */
  takeCount(): ReplayCount {
    const { calls, executed } = this;
    this.calls = 0;
    this.executed = 0;
    return { calls, executed };
  }

  private receive(request: IncomingMessage, response: ServerResponse): void {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (text) => {
      body += text;
    });
    request.on('end', () => {
      this.calls += 1;
      const known = this.answers.get(body);
      if (known) reply(response, known);
      else void this.execute(body).then((answer) => reply(response, answer));
    });
  }

  private async execute(body: string): Promise<Buffer> {
    this.executed += 1;
    const { query, variables, operationName } = JSON.parse(body);
    const result = await graphql({ schema: this.schema, source: query, variableValues: variables, operationName });
    const answer = Buffer.from(JSON.stringify(result));
    this.answers.set(body, answer);
    return answer;
  }
}

function reply(response: ServerResponse, answer: Buffer): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length }).end(answer);
}
