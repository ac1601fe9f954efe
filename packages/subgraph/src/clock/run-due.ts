import { performAction, takeTurn } from '@kakehashi/database';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { Transaction } from '../action/transaction';
import type { ClockTask } from './clock-task';

/** How a task looks at what is due. */
export interface DueOptions {
  /** By which instant; default now. */
  readonly now?: Date;
  /** Ends it after the thing that is being done. */
  readonly signal?: AbortSignal;
}

/**
 * Does what is due of a task, one thing after another, unless another process is at it. A thing that fails is logged and
 * left for the next look; it holds up no other.
 *
 * @returns to how many things it was done
 * @throws whatever keeps it from finding out what is due, such as a database that does not answer
 */
export async function runDue(
  task: ClockTask,
  database: DataSource,
  log: Logger,
  { now = new Date(), signal }: DueOptions = {},
): Promise<number> {
  let done = 0;
  await takeTurn(database, `clock ${task.name}`, async () => {
    for (const id of await task.due(database.manager, now)) {
      if (signal?.aborted) return;
      try {
        if (await runOne(task, database, id, now)) done += 1;
      } catch (error) {
        log.error({ clock: task.name, id, err: error }, 'what was due could not be done; it is tried again');
      }
    }
  });
  if (done > 0) log.info({ clock: task.name, done }, 'what was due is done');
  return done;
}

async function runOne({ name, run }: ClockTask, database: DataSource, id: string, now: Date): Promise<boolean> {
  let isDone = false;
  await performAction(database, { actor: `clock:${name}` }, async (manager) => {
    isDone = await run(new Transaction(manager, now), id);
    return id;
  });
  return isDone;
}
