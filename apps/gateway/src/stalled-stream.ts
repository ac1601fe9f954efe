import type { Readable } from 'node:stream';

/** Ends a stream from which nothing has been taken for a time, so that a reader who stands still holds up nobody. */
export function cutWhenStalled(stream: Readable, stallMs: number): void {
  let timer: NodeJS.Timeout | undefined;
  const stop = () => clearTimeout(timer);
  stream.on('pause', () => {
    stop();
    // What is read through is unpiped, and so paused, too.
    if (stream.readableEnded || stream.destroyed) return;
    timer = setTimeout(() => stream.destroy(new Error(`Nothing was taken for ${stallMs} ms.`)), stallMs);
  });
  stream.on('resume', stop);
  stream.on('close', stop);
}
