import type { JournalEntry } from '@kakehashi/database';
import type { ChangeBatch } from './change-stream';

/** How a stream of changes is written over HTTP. */
export interface ChangeFormat {
  readonly contentType: string;
  /** Whether its readers expect more when all is told, unless they say otherwise. */
  readonly followsByDefault: boolean;
  /** The text of a batch; `cursorOf` gives the cursor of a change. */
  write(batch: ChangeBatch, cursorOf: (position: string) => string): string;
}

/** Server-sent events: a reader that comes back sends the last `id` by itself. See https://html.spec.whatwg.org/#server-sent-events */
const eventStream: ChangeFormat = {
  contentType: 'text/event-stream; charset=utf-8',
  followsByDefault: true,
  write: ({ entries, cursor }, cursorOf) => {
    const events = entries.map(
      (entry) => `id: ${cursorOf(entry.position)}\nevent: change\ndata: ${JSON.stringify(toJson(entry, cursorOf))}\n\n`,
    );
    // A comment and a bare id are no event, but keep the connection alive and the place remembered.
    return `${events.join('')}: alive\n${cursor === null ? '' : `id: ${cursor}\n`}\n`;
  },
};

/** JSON Lines: one change a line; an empty line is a sign of life. See https://github.com/ndjson/ndjson-spec */
const jsonLines: ChangeFormat = {
  contentType: 'application/x-ndjson; charset=utf-8',
  followsByDefault: false,
  write: ({ entries }, cursorOf) =>
    entries.length === 0 ? '\n' : entries.map((entry) => `${JSON.stringify(toJson(entry, cursorOf))}\n`).join(''),
};

/** The format that a reader accepts; JSON Lines when it accepts anything, undefined when it accepts neither. */
export function acceptedFormat(accept: string | undefined): ChangeFormat | undefined {
  const accepted = (accept ?? '*/*').toLowerCase();
  if (accepted.includes('text/event-stream')) return eventStream;
  return /application\/(x-ndjson|\*)|\*\/\*/.test(accepted) ? jsonLines : undefined;
}

function toJson(entry: JournalEntry, cursorOf: (position: string) => string): object {
  return { cursor: cursorOf(entry.position), ...entry };
}
