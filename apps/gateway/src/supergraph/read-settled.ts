import { setTimeout as pause } from 'node:timers/promises';
import type { SupergraphText } from './supergraph-source';

/** A writer that does not rename may take several writes: a file counts once it was read twice alike, this far apart. */
const SETTLE_MS = 50;

/** Most readings; a file that does not stand still for so long is looked at again later. */
const MOST_READINGS = 100;

/**
 * Reads until two readings in a row are alike, so that nothing half written counts, nor a file that is away for the
 * moment in which it is replaced.
 *
 * @param known the text that was read last, which needs no second reading
 * @throws what the last two readings threw
 */
export async function readSettled(
  read: () => Promise<SupergraphText>,
  known: string | undefined,
): Promise<SupergraphText> {
  let before = await attempt(read);
  for (let readings = 1; ; readings++) {
    if ('text' in before && before.text === known) return before;
    await pause(SETTLE_MS);
    const now = await attempt(read);
    if (isAlike(before, now) || readings >= MOST_READINGS) return settle(now);
    before = now;
  }
}

/** Reads one source again and again, each time as {@link readSettled} does. */
export class SettledReading {
  private known: string | undefined;

  constructor(private readonly readOnce: () => Promise<SupergraphText>) {}

  async read(): Promise<SupergraphText> {
    const settled = await readSettled(this.readOnce, this.known);
    this.known = settled.text;
    return settled;
  }
}

type Reading = SupergraphText | { readonly fault: unknown };

function attempt(read: () => Promise<SupergraphText>): Promise<Reading> {
  return read().catch((fault: unknown) => ({ fault }));
}

function isAlike(before: Reading, now: Reading): boolean {
  if ('fault' in before || 'fault' in now) return 'fault' in before && 'fault' in now;
  return before.text === now.text && before.origin === now.origin;
}

function settle(reading: Reading): SupergraphText {
  if ('fault' in reading) throw reading.fault;
  return reading;
}
