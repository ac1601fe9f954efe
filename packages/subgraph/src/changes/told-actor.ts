import type { JournalEntry } from '@kakehashi/database';
import type { Asker } from '../visibility/asker';

const USER = /^user:.*$/s;

/** An entry as it is told to somebody: which user it was is for stewards. */
export function toldTo({ audience }: Asker, entry: JournalEntry): JournalEntry {
  return audience === 'STEWARDS' ? entry : { ...entry, actor: entry.actor.replace(USER, 'user') };
}
