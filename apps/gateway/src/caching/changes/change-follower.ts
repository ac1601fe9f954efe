import { setTimeout as pause } from 'node:timers/promises';
import { createParser } from 'eventsource-parser';
import type { Logger } from 'pino';
import { ANONYMOUS } from '../../identity/caller';
import { openStream } from '../../streams/open-stream';
import type { SubgraphSource } from '../../transport/subgraph-source';
import { type ChangeNotice, readChangeNotice } from './change-notice';
import type { ChangeStreamPlace } from './change-streams';

/** Pauses before a stream that ended is opened again: the first, and the longest that they grow to. */
const PAUSES_MS = { from: 250, to: 30_000 } as const;

/** A stream that is silent for longer, though signs of life are usual, is taken for broken. */
const SILENCE_MS = 60_000;

/** What {@link ChangeFollower} needs beside the place of the stream. */
export interface ChangeFollowerOptions {
  /** The subgraph as it is served now; undefined when it is not. */
  readonly findSource: () => SubgraphSource | undefined;
  /** Is told of changes, some at a time and in order, and done before the next come. */
  readonly onChanges: (notices: readonly ChangeNotice[]) => Promise<void>;
  /** Is told that there may have been changes of which nothing is known. */
  readonly onGap: () => Promise<void>;
  readonly logger: Logger;
}

/**
 * Follows the changes of a subgraph, as server-sent events, from when it begins until it is stopped.
 *
 * A stream that breaks off is taken up again after the last event that came. Where there was none, or the subgraph refuses to go
 * on from there, as one with a restored database may, it is followed from now on, and there is a gap.
 */
export class ChangeFollower {
  private readonly end = new AbortController();
  private lastEventId: string | undefined;
  private hasFollowed = false;
  private failures = 0;
  private following: Promise<void> | undefined;

  constructor(
    private readonly stream: ChangeStreamPlace,
    private readonly options: ChangeFollowerOptions,
  ) {}

  /** Whether the stream is open. */
  isOpen = false;

  start(): void {
    this.following ??= this.follow();
  }

  /** Resolves when nothing is under way. */
  async stop(): Promise<void> {
    this.end.abort();
    await this.following;
  }

  private async follow(): Promise<void> {
    const { signal } = this.end;
    while (!signal.aborted) {
      const fault = await this.read().then(
        () => new Error('The subgraph ended the stream.'),
        (error: Error) => error,
      );
      this.isOpen = false;
      if (signal.aborted) return;
      this.failures += 1;
      const told = { subgraph: this.stream.subgraph, reason: fault.message };
      if (this.failures === 1)
        this.options.logger.warn(told, 'changes of a subgraph are not told: what is kept lasts its time');
      const wait = Math.min(PAUSES_MS.from * 2 ** (this.failures - 1), PAUSES_MS.to);
      await pause(wait, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  private async read(): Promise<void> {
    const { subgraph, path } = this.stream;
    const source = this.options.findSource();
    if (!source) throw new Error(`The supergraph has no subgraph "${subgraph}".`);
    const url = new URL(path, source.url);
    const { lastEventId } = this;
    if (lastEventId === undefined) url.searchParams.set('after', 'now');
    const answer = await openStream(url, {
      headers: {
        ...(await source.identityHeaders(ANONYMOUS)),
        accept: 'text/event-stream',
        ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      },
      deadlineMs: source.policy.deadlineMs,
      tls: source.policy.tls,
      signal: this.end.signal,
    });
    if (answer.statusCode !== 200) {
      answer.destroy();
      if (answer.statusCode === 400) this.lastEventId = undefined;
      throw new Error(`The subgraph answered with status ${answer.statusCode}.`);
    }
    this.begun();
    if (lastEventId === undefined && this.hasFollowed) await this.options.onGap();
    this.hasFollowed = true;
    answer.setTimeout(SILENCE_MS, () => answer.destroy(new Error(`Nothing came for ${SILENCE_MS} ms.`)));
    let notices: ChangeNotice[] = [];
    let last: string | undefined;
    const parser = createParser({
      onEvent: ({ id, data }) => {
        const notice = readChangeNotice(data);
        if (notice) notices.push(notice);
        if (id) last = id;
      },
    });
    answer.setEncoding('utf8');
    for await (const text of answer) {
      parser.feed(text as string);
      if (notices.length > 0) await this.options.onChanges(notices);
      this.lastEventId = last ?? this.lastEventId;
      notices = [];
    }
  }

  private begun(): void {
    this.isOpen = true;
    if (this.failures > 0)
      this.options.logger.info({ subgraph: this.stream.subgraph }, 'changes of a subgraph are told again');
    this.failures = 0;
  }
}
