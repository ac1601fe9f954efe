import type { FastifyInstance } from 'fastify';

/** An answer of a subgraph, and what it cost. */
export interface TestAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  /** How many SQL statements the request sent. */
  readonly statements: number;
  /** Its `cache-control` header. */
  readonly cacheControl: unknown;
}

const USER_ERRORS = 'userErrors { field code message currentState allowedSteps currentVersion }';

/** Asks a subgraph as one caller, through its HTTP server as the gateway asks it. */
export class SubgraphClient {
  constructor(
    private readonly app: FastifyInstance,
    private readonly logLines: readonly string[],
    /** Gives the headers by which the caller is known; none for who has no token. */
    private readonly identity: () => Promise<Record<string, string>> = async () => ({}),
  ) {}

  /** Sends an operation. */
  async query(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<TestAnswer> {
    const response = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query, variables },
      headers: { ...(await this.identity()), ...headers },
    });
    const logged = this.logLines.findLast((line) => line.includes('"msg":"request"'));
    const statements = logged === undefined ? 0 : JSON.parse(logged).statements;
    return { ...response.json(), statements, cacheControl: response.headers['cache-control'] };
  }

  /** The text of a page that ends, such as `/streams/changes`. */
  async read(url: string): Promise<string> {
    return (await this.app.inject({ method: 'GET', url, headers: await this.identity() })).body;
  }

  /**
   * Does an action, and returns its payload.
   *
   * @param selection fields of the thing that it is about, such as `challenge { id }`; `userErrors` are asked for besides
   * @throws Error with the code of the first top-level error
   */
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
  async act(name: string, input: object, selection = ''): Promise<any> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await this.query(
      `mutation ($input: ${type}!) { act: ${name}(input: $input) { ${selection} ${USER_ERRORS} } }`,
      { input },
    );
    if (errors) throw new Error(`${errors[0]?.extensions.code}: ${errors[0]?.message}`);
    return data.act;
  }

  /** Re-enters entities as the gateway does, and returns what became of each representation. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
  async entities(typeName: string, keys: readonly object[], selection: string): Promise<any[]> {
    const { data, errors } = await this.query(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${typeName} ${selection} } }`,
      { representations: keys.map((key) => ({ __typename: typeName, ...key })) },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data._entities;
  }
}
