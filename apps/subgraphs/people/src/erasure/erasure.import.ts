import { readFile } from 'node:fs/promises';
import { isId, performAction } from '@kakehashi/database';
import { Transaction } from '@kakehashi/subgraph';
import type { DataSource } from 'typeorm';
import { erasePerson } from './erase-person';

/**
 * Erases again after a restore, for a backup may be older than an erasure: a file of ids of people, one a line. Each is a
 * transaction; who is not there is passed over and counted. Other subgraphs are told again; else repeating it changes nothing.
 *
 * @returns the process's exit code: 1 when a line is no id, and then nothing is erased
 */
export async function eraseAgain(database: DataSource, path: string): Promise<number> {
  const lines = (await readFile(path, 'utf8')).split('\n').map((line) => line.trim().toLowerCase());
  const ids = lines.filter((line) => line !== '');
  const wrong = lines.findIndex((line) => line !== '' && !isId(line));
  if (wrong >= 0) {
    process.stderr.write(
      `line ${wrong + 1} must be the id of a person (a UUID), of ${lines[wrong]?.length} characters\n`,
    );
    return 1;
  }
  let erased = 0;
  for (const id of ids) {
    await performAction(database, { actor: 'import:erasures' }, async (manager) => {
      if (await erasePerson(new Transaction(manager), id, 'REQUESTED')) erased += 1;
      return id;
    });
  }
  process.stdout.write(`${erased} people erased, ${ids.length - erased} not there\n`);
  return 0;
}
