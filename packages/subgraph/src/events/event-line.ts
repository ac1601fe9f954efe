import { z } from '@kakehashi/config';
import type { OutboxEvent } from '@kakehashi/database';

/** An event as a line of JSON Lines; the payload is looked at when it is applied. */
const eventLine = z.object({
  position: z.string().regex(/^\d{1,19}$/),
  id: z.uuid(),
  type: z.string(),
  version: z.number().int(),
  subjectId: z.uuid(),
  payload: z.unknown(),
  occurredAt: z.iso.datetime().transform((text) => new Date(text)),
  actor: z.string(),
});

/** Writes events as JSON Lines. */
export function writeEventLines(events: readonly OutboxEvent[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}

/**
 * Reads events out of JSON Lines.
 *
 * @throws Error when a line is no event, as where the text was cut off
 */
export function readEventLines(text: string): OutboxEvent[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => eventLine.parse(JSON.parse(line)));
}
