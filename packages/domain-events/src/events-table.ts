import { eventCatalogue } from './event-catalogue';
import type { EventDeclaration } from './event-declaration';

/** The catalogue as the table of docs/events.md. */
export function eventsTable(): string {
  const rows = Object.entries<EventDeclaration>(eventCatalogue).map(
    ([type, { description, producer, version, subject, payload }]) => {
      const fields = Object.entries(payload.shape).map(([name, value]) => `\`${name}\` (${value.description})`);
      return `| \`${type}\` | ${version} | ${producer} | \`${subject}\` | ${description} | ${fields.join(', ')} |`;
    },
  );
  return ['| type | version | told by | of | what has happened | payload |', '|---|---|---|---|---|---|', ...rows].join(
    '\n',
  );
}
