import { readEventCursors, readEventFaults, skipEvent } from '@kakehashi/database';
import type { DataSource } from 'typeorm';
import { UsageError } from '../usage-error';

const USAGE = 'events, or: events skip <source> <position> <reason>';

/**
 * Tells how far the events of others have been applied and which could not be; `skip <source> <position> <reason>` has one
 * that fails passed over at its next attempt, and keeps the reason.
 *
 * @returns what to print
 * @throws UsageError when there is no such fault, or something is missing
 */
export async function runEventsCommand(
  database: DataSource,
  [verb, source, position, ...words]: readonly string[],
): Promise<string> {
  if (verb === undefined) return describe(database);
  const reason = words.join(' ').trim();
  if (verb !== 'skip' || !source || !/^\d{1,18}$/.test(position ?? '') || reason === '') {
    throw new UsageError(`must be called as: ${USAGE}`);
  }
  if (await skipEvent(database, source, String(position), reason)) {
    return `Event ${position} of ${source} will be passed over at its next attempt, within a minute.\n`;
  }
  throw new UsageError(
    `can not skip event ${position} of ${source}: only one that fails can be skipped.\n${await describe(database)}`,
  );
}

async function describe(database: DataSource): Promise<string> {
  const cursors = await readEventCursors(database);
  const faults = await readEventFaults(database);
  const lines = [
    ...cursors.map(
      ({ source, type, position, movedAt }) => `${source}: ${type} read to ${position}, ${movedAt.toISOString()}`,
    ),
    ...faults.map(({ source, position, type, eventId, attempts, reason, lastFailedAt, skippedAt, skipReason }) => {
      const end = skippedAt
        ? `skipped ${skippedAt.toISOString()}: ${skipReason}`
        : `fails, ${attempts} times until ${lastFailedAt.toISOString()}`;
      return `${source}: event ${position} (${type}, ${eventId}) ${end}; ${reason}`;
    }),
  ];
  return lines.length === 0 ? 'No events of others have come yet.\n' : `${lines.join('\n')}\n`;
}
