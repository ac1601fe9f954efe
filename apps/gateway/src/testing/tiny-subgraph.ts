import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLFieldResolver, type GraphQLSchema, graphql, parse } from 'graphql';
import { LoopbackServer } from './loopback-server';

/** What a tiny subgraph was asked. */
export interface ReceivedCall {
  readonly headers: IncomingHttpHeaders;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

type Resolvers = Record<string, Record<string, GraphQLFieldResolver<unknown, unknown> | ((key: never) => unknown)>>;

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@tag", "@composeDirective", "@authenticated", "@requiresScopes", "@policy", "@interfaceObject", "@inaccessible", "@requires", "@cost", "@listSize"])\n';

/** A subgraph of a few lines on a free port, which can be made to misbehave. */
export class TinySubgraph {
  readonly sdl: string;
  /** The calls that came, health questions left out. */
  readonly calls: ReceivedCall[] = [];
  /** Answers in place of GraphQL when it is set. */
  misbehave: ((response: ServerResponse, request: IncomingMessage) => void) | undefined;
  /** Its `cache-control` header. */
  cacheControl: string | undefined;
  /** Answers what is asked under `/streams/`. */
  stream: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
  private readonly server = new LoopbackServer((request, response) => void this.answer(request, response));
  private readonly schema: GraphQLSchema;

  constructor(
    readonly name: string,
    sdl: string,
    resolvers: Resolvers = {},
  ) {
    this.sdl = LINK + sdl;
    this.schema = buildSubgraphSchema({ typeDefs: parse(this.sdl), resolvers: resolvers as never });
  }

  /** Its address; the port stays the same after a stop. */
  get url(): string {
    return `${this.server.address}/graphql`;
  }

  async start(): Promise<this> {
    await this.server.start();
    return this;
  }

  /** How many connections to it are open. */
  countConnections(): Promise<number> {
    return this.server.countConnections();
  }

  /** Ends it as a crash does: running calls are cut. */
  stop(): Promise<void> {
    return this.server.stop();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.stream && request.url?.startsWith('/streams/')) return this.stream(request, response);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { query, variables = {} } = JSON.parse(Buffer.concat(chunks).toString());
    if (query !== '{__typename}') this.calls.push({ headers: request.headers, query, variables });
    if (this.misbehave) return this.misbehave(response, request);
    const result = await graphql({ schema: this.schema, source: query, variableValues: variables });
    const { cacheControl } = this;
    const headers = { 'content-type': 'application/json', ...(cacheControl && { 'cache-control': cacheControl }) };
    response.writeHead(200, headers).end(JSON.stringify(result));
  }
}
