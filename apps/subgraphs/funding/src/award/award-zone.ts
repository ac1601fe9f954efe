import type { Transaction } from '@kakehashi/subgraph';

/** The time zone in which the days of an award are meant: that of its call; UTC where there is none. */
export async function zoneOfAward({ manager }: Transaction, awardId: string): Promise<string> {
  const rows: { zone: string }[] = await manager.query(
    `SELECT coalesce(c.time_zone, 'UTC') AS zone FROM award w LEFT JOIN call c ON c.id = w.call_id WHERE w.id = $1`,
    [awardId],
  );
  return rows[0]?.zone ?? 'UTC';
}
