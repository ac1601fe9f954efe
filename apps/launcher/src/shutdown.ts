import { InterruptedError } from './launcher-error';

/** npm passes on a Ctrl-C that the terminal has already sent us: what follows this closely is the same one. */
const SAME_REQUEST_MS = 1_000;

/** The wish that this process ends, as SIGINT, SIGTERM or SIGHUP tell it. */
export interface Shutdown {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal;
  /** Aborted by a second one, a second or more after the first: whoever sent it does not want to wait. */
  readonly hurry: AbortSignal;
  /** Rejects with {@link InterruptedError} at the first signal; never resolves. */
  readonly interrupted: Promise<never>;
  /** No longer listens, so that a signal ends the process as usual. */
  release(): void;
}

/** Listens for signals from now on; they no longer end the process by themselves. */
export function listenForShutdown(): Shutdown {
  const first = new AbortController();
  const second = new AbortController();
  let askedAt: number | undefined;
  const ask = () => {
    askedAt ??= Date.now();
    first.abort(new InterruptedError());
    if (Date.now() - askedAt > SAME_REQUEST_MS) second.abort();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, ask);
  const interrupted = new Promise<never>((_, reject) => {
    first.signal.addEventListener('abort', () => reject(first.signal.reason));
  });
  interrupted.catch(() => undefined);
  return {
    signal: first.signal,
    hurry: second.signal,
    interrupted,
    release: () => {
      for (const signal of signals) process.off(signal, ask);
    },
  };
}
