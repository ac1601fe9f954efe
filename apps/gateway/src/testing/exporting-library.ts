import type { GatewaySettings } from '../settings';
import { Library } from './library';
import { startTestGateway, type TestGateway } from './test-gateway';

/** How every row of a library's export ends. */
export const ORIGIN = { source: 'REGISTER', licence: 'CC0-1.0', note: null };

/** A gateway over a library of five books, read in pages of two. */
export class ExportingLibrary {
  private constructor(
    readonly library: Library,
    readonly gateway: TestGateway,
  ) {}

  static async start(settings: Partial<GatewaySettings> = {}): Promise<ExportingLibrary> {
    const library = new Library();
    await library.subgraph.start();
    const gateway = await startTestGateway([library.subgraph], { EXPORT_PAGE_ROWS: 2, DRAIN_MS: 500, ...settings });
    return new ExportingLibrary(library, gateway);
  }

  /** Puts everything back as it was in the beginning. */
  reset(): void {
    const { library } = this;
    library.books = [1, 2, 3, 4, 5].map((number) => ({ id: String(number), title: `Book ${number}`, pages: number }));
    library.failsAfter = undefined;
    library.subgraph.misbehave = undefined;
    library.subgraph.calls.length = 0;
  }

  async stop(): Promise<void> {
    await this.gateway.stop();
    await this.library.subgraph.stop();
  }

  /** Sends the body of an export. */
  request(given: object, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.gateway.address}/export`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(given),
    });
  }

  /** Exports as JSON Lines, and reads them. */
  async jsonLines(given: object) {
    const response = await this.request({ format: 'jsonl', ...given });
    const lines = (await response.text()).split('\n').slice(0, -1);
    return { response, lines: lines.map((line) => JSON.parse(line)) };
  }

  /** The status and first error of an export that is refused. */
  async refusal(given: object) {
    const response = await this.request(given);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
    return { status: response.status, ...errors[0]?.extensions, message: errors[0]?.message };
  }
}
