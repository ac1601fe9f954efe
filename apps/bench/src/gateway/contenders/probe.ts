// Loaded into every gateway by --require: tells the benchmark what the process uses. Costs nothing until it is asked.
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What the probe is asked. `collect` frees what can be freed first; `watch` begins to look for blocks of the event loop. */
export type ProbeQuestion = 'usage' | 'collect' | 'watch' | 'block';

/** What a gateway's process uses. */
export interface ProbeAnswer {
  /** CPU time since its start, in milliseconds. */
  readonly cpuMs: number;
  /** Memory that the system has given it, in bytes. */
  readonly rss: number;
  /** JavaScript objects, in bytes. */
  readonly heapUsed: number;
  /** Longest time since `watch` that the event loop did nothing else, in milliseconds; 0 when nobody watched. */
  readonly blockMs: number;
}

/** The finest that Node offers; the timer behind it is the price of watching. */
const RESOLUTION_MS = 1;

let delay: IntervalHistogram | undefined;

function answer(question: ProbeQuestion): ProbeAnswer {
  if (question === 'collect') collectGarbage();
  if (question === 'watch') {
    delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    delay.enable();
  }
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  const blockMs = delay && question === 'block' ? Math.max(0, delay.max / 1e6 - RESOLUTION_MS) : 0;
  return { cpuMs: (user + system) / 1000, rss, heapUsed, blockMs };
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

process.on('message', (question: ProbeQuestion) => process.send?.(answer(question)));
// The benchmark has ended or has done with this process. Exiting, unlike a signal, lets Node write what it was asked for.
process.on('disconnect', () => process.exit());
