/** A point that workers reach together; those that come early wait. */
export class Stage {
  private readonly arrived = new Set<number>();
  private readonly reached: Promise<void>;
  private open: () => void = () => undefined;
  private isOpen = false;

  /** @param awaited tells the numbers of the workers that are to come */
  constructor(private readonly awaited: () => readonly number[]) {
    this.reached = new Promise((resolve) => {
      this.open = resolve;
    });
  }

  /** Whether all were here at the same time; once so, it stays. */
  get isReached(): boolean {
    return this.isOpen;
  }

  /** Waits for the other workers. */
  arrive(worker: number): Promise<void> {
    this.arrived.add(worker);
    this.openWhenComplete();
    return this.reached;
  }

  /** Forgets a worker that has ended. */
  leave(worker: number): void {
    this.arrived.delete(worker);
    this.openWhenComplete();
  }

  private openWhenComplete(): void {
    if (this.arrived.size === 0 || !this.awaited().every((worker) => this.arrived.has(worker))) return;
    this.isOpen = true;
    this.open();
  }
}
