import type { Logger } from 'pino';

/** Runs something whose failure may hurt nobody. */
export type Harmless = (work: () => void) => void;

/** A fault in what only watches would come with every request: it is logged once in this time, in milliseconds. */
const TELL_AGAIN_MS = 60_000;

/** What watches requests may fail, the requests may not: faults are logged, now and then. */
export function harmlessTo(logger: Logger): Harmless {
  let quietUntil = 0;
  return (work) => {
    try {
      work();
    } catch (fault) {
      if (performance.now() < quietUntil) return;
      quietUntil = performance.now() + TELL_AGAIN_MS;
      logger.error({ err: fault }, 'a fault in telemetry');
    }
  };
}
