import { setTimeout as pause } from 'node:timers/promises';
import { takeTurn } from '@kakehashi/database';
import { Clock, type Worker, type WorkerFactory, type WorkerParts } from '@kakehashi/subgraph';
import { SecretSeal } from '../webhook/secret-seal';
import { disableFailingWebhooks } from '../webhook/webhook.clock';
import { type WebhookSettings, webhookSettingsIn } from '../webhook/webhook-settings';
import { readDueWebhooks } from './message-attempt';
import { WebhookLine } from './webhook-line';

const STANDBY_MS = 1_000;
const LOOK_MS = 500;

/**
 * Sends what waits to be sent to webhooks, as long as the process lives: one process of a database at a time, to several
 * webhooks at once and to each one after the other. What it was at when it died is sent again.
 */
export class WebhookSender implements Worker {
  private readonly stopping = new AbortController();
  private readonly seal: SecretSeal;
  private readonly settings: WebhookSettings;
  private readonly clock: Clock;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly parts: WorkerParts,
    keys: readonly Buffer[],
  ) {
    this.settings = webhookSettingsIn(parts.settings);
    this.seal = new SecretSeal(keys);
    const { WEBHOOK_FAILING_DAYS: days } = this.settings;
    this.clock = new Clock([disableFailingWebhooks(days)], parts.database, parts.log);
  }

  start(): void {
    this.clock.start();
    this.running = this.run(this.stopping.signal);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all([this.running, this.clock.stop()]);
  }

  private async run(signal: AbortSignal): Promise<void> {
    const { database, log } = this.parts;
    while (!signal.aborted) {
      try {
        await takeTurn(database, 'webhooks', (confirm) => this.send(confirm, signal));
      } catch (error) {
        log.warn({ err: error }, 'webhooks can not be sent to; it is tried again');
      }
      await pause(STANDBY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async send(confirm: () => Promise<void>, signal: AbortSignal): Promise<void> {
    const { database } = this.parts;
    const busy = new Map<string, Promise<void>>();
    try {
      while (!signal.aborted) {
        await confirm();
        const room = this.settings.WEBHOOK_CONCURRENCY - busy.size;
        const due = room > 0 ? await readDueWebhooks(database, [...busy.keys()], room) : [];
        for (const id of due) {
          const line = new WebhookLine(this.parts, this.seal, id, signal);
          busy.set(
            id,
            line.send().finally(() => busy.delete(id)),
          );
        }
        await this.waitForWork([...busy.values()], signal);
      }
    } finally {
      await Promise.all(busy.values());
    }
  }

  /** Until one is done, it is time to look again, or the signal comes. */
  private async waitForWork(busy: readonly Promise<void>[], signal: AbortSignal): Promise<void> {
    const done = new AbortController();
    const ends = AbortSignal.any([done.signal, signal]);
    const look = pause(LOOK_MS, undefined, { signal: ends }).catch(() => undefined);
    await Promise.race([look, ...busy]);
    done.abort();
  }
}

/** Makes the sender of a process; without keys there is nothing to send. */
export const createWebhookSender: WorkerFactory = (parts) => {
  const { WEBHOOK_KEY_FILE: keys } = webhookSettingsIn(parts.settings);
  return keys && new WebhookSender(parts, keys);
};
