import { type Arrangement, arrangedBy } from './arrange';
import type { ArrangeRequest } from './arrange.worker';
import type { Column, Row } from './columns';

/**
 * Arranges long tables in a worker, so that the page goes on meanwhile. It is told each column once; of what is asked while
 * it works, only the last is done.
 */
export class Arranging {
  private readonly worker = new Worker(new URL('./arrange.worker.ts', import.meta.url), { type: 'module' });
  private readonly told = new Set<string>();
  private waiting: (() => void) | undefined;
  private isBusy = false;

  constructor(
    private readonly rows: readonly Row[],
    private readonly columns: readonly Column[],
  ) {
    this.send({ kind: 'rows', count: rows.length });
  }

  /** Arranges; `done` gets the places of rows in order, and is never called where something else was asked since. */
  arrange(arrangement: Arrangement, done: (order: Uint32Array) => void): void {
    const begin = () => {
      this.isBusy = true;
      for (const id of arrangedBy(arrangement)) this.tell(id);
      this.send({ kind: 'arrange', arrangement });
      this.worker.onmessage = ({ data }: MessageEvent<Uint32Array>) => {
        this.isBusy = false;
        const next = this.waiting;
        this.waiting = undefined;
        if (next) next();
        else done(data);
      };
    };
    if (this.isBusy) this.waiting = begin;
    else begin();
  }

  /** Ends the worker. */
  end(): void {
    this.worker.terminate();
  }

  private tell(id: string): void {
    const column = this.columns.find((one) => one.id === id);
    if (!column || this.told.has(id)) return;
    this.told.add(id);
    this.send({ kind: 'column', held: { column, values: this.rows.map((row) => row[id]) } });
  }

  private send(request: ArrangeRequest): void {
    this.worker.postMessage(request);
  }
}
