/** Where the launcher tells what it does; a terminal gets a line that is rewritten when a step is done. */
export interface Terminal {
  line(text: string): void;
  /** Runs a step and tells how long it took. A step that fails is told as failed and throws what it threw. */
  step<T>(label: string, run: () => Promise<T>): Promise<T>;
}

/** The terminal that this process runs in, or the file or pipe that stands for it. */
export const terminal: Terminal = {
  line: (text) => console.log(text),
  step: async (label, run) => {
    const began = Date.now();
    const end = (mark: string) => console.log(`${mark} ${label} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    try {
      const result = await run();
      end('✓');
      return result;
    } catch (error) {
      end('✗');
      throw error;
    }
  },
};
