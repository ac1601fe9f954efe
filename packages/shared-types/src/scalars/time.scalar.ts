import { describeValue } from '@kakehashi/errors';
import { GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { accepts, createTextScalar } from './text-scalar';

/** PostgreSQL and the ISO calendar agree from year 1 on; there is no year 0 in PostgreSQL. */
const YEAR_ZERO = /^0000/;

/** A day; text in the code too, so that no time zone can shift it. */
export const CalendarDate = createTextScalar({
  name: 'Date',
  description: 'A day of the Gregorian calendar without time or zone: `YYYY-MM-DD` (ISO 8601), such as `2025-10-02`.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date',
  shape: 'a day of the calendar as "YYYY-MM-DD"',
  parse: (text) => (accepts(GraphQLLocalDate, text) && !YEAR_ZERO.test(text) ? text : null),
});

/** An instant; a `Date` in the code. The database keeps milliseconds, as `Date` does, so that nothing is rounded. */
export const Instant = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant with its zone, RFC 3339: `2025-10-02T09:00:00+09:00`. Answers are in UTC with milliseconds.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time',
  serialize: (value) => parseInstant(value).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : node.kind),
});

function parseInstant(value: unknown): Date {
  const isValid =
    value instanceof Date ||
    (typeof value === 'string' && accepts(GraphQLDateTimeISO, value) && !YEAR_ZERO.test(value));
  if (isValid) return new Date(value);
  throw new TypeError(
    `DateTime must be an instant with its zone as "YYYY-MM-DDThh:mm:ssZ", but got: ${describeValue(value)}`,
  );
}
