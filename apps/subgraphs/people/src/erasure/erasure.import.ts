import { readFile } from 'node:fs/promises';
import { isId, performAction } from '@kakehashi/database';
import { Transaction } from '@kakehashi/subgraph';
import type { DataSource } from 'typeorm';
import { erasePerson } from './erase-person';

/** What became of a list: how many were erased and how many were not there, or why nothing was done. */
export type ListedErasures = { readonly erased: number; readonly absent: number } | { readonly fault: string };

/**
 * Erases again after a restore, for a backup may be older than an erasure: a file of ids of people, one a line. Each is a
 * transaction; who is not there is passed over and counted. Other subgraphs are told again; else repeating it changes nothing.
 */
export async function eraseListed(database: DataSource, path: string): Promise<ListedErasures> {
  const lines = (await readFile(path, 'utf8')).split('\n').map((line) => line.trim().toLowerCase());
  const wrong = lines.findIndex((line) => line !== '' && !isId(line));
  if (wrong >= 0) return { fault: `line ${wrong + 1} must be the id of a person (a UUID): nothing was erased` };
  const ids = lines.filter((line) => line !== '');
  let erased = 0;
  for (const id of ids) {
    await performAction(database, { actor: 'import:erasures' }, async (manager) => {
      if (await erasePerson(new Transaction(manager), id, 'REQUESTED')) erased += 1;
      return id;
    });
  }
  return { erased, absent: ids.length - erased };
}

/** The same, and reports at the terminal; exit code 1 when nothing was done. */
export async function eraseFile(database: DataSource, path: string): Promise<number> {
  const done = await eraseListed(database, path);
  process.stdout.write(
    'fault' in done ? `${done.fault}\n` : `${done.erased} people erased, ${done.absent} not there\n`,
  );
  return 'fault' in done ? 1 : 0;
}
