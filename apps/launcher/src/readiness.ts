import { setTimeout as sleep } from 'node:timers/promises';

const ASK_EVERY_MS = 50;
const ANSWER_WITHIN_MS = 5_000;

/** Whether an address answers with status 200. */
export async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}

/** Waits until an address answers with status 200; `false` when it did not before the deadline or the signal. */
export async function waitUntilReady(url: string, deadlineMs: number, signal: AbortSignal): Promise<boolean> {
  const end = Date.now() + deadlineMs;
  while (!signal.aborted && Date.now() < end) {
    if (await isReady(url)) return true;
    await sleep(ASK_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
  return false;
}
