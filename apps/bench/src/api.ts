import { Pool } from 'undici';

/** Headers that tell who asks. */
export type Identity = Readonly<Record<string, string>>;

/** A GraphQL endpoint, over kept connections. */
export class Api {
  private readonly pool: Pool;

  /**
   * @param address origin, such as `http://127.0.0.1:4000`
   * @param identify gives the headers that tell who asks
   */
  constructor(
    address: string,
    private readonly identify: () => Identity | Promise<Identity> = () => ({}),
  ) {
    this.pool = new Pool(address, { connections: 4, headersTimeout: 120_000, bodyTimeout: 120_000 });
  }

  /**
   * Sends an operation.
   *
   * @param requestId under which the logs know it
   * @throws Error when the answer holds an error: a benchmark of failures would be worthless
   */
  // biome-ignore lint/suspicious/noExplicitAny: operations answer data of any shape
  async query(query: string, variables: object = {}, requestId?: string): Promise<any> {
    const { body } = await this.pool.request({
      method: 'POST',
      path: '/graphql',
      headers: {
        'content-type': 'application/json',
        ...(await this.identify()),
        ...(requestId && { 'x-request-id': requestId }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await body.json()) as { data: unknown; errors?: unknown };
    if (errors) throw new Error(`${query.trim().split('\n')[0]} …: ${JSON.stringify(errors)}`);
    return data;
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}
