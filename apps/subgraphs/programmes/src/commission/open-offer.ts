import type { Transaction } from '@kakehashi/subgraph';

/** Whether a commission is on offer that was neither agreed nor refused: of a challenge, or on an interest. */
export async function hasOpenOffer(
  { manager }: Transaction,
  column: 'challenge_id' | 'interest_id',
  id: string,
): Promise<boolean> {
  const [{ isThere }] = await manager.query(
    `SELECT EXISTS (SELECT FROM commission WHERE ${column} = $1 AND status IN ('OFFERED', 'NEGOTIATING')) AS "isThere"`,
    [id],
  );
  return isThere;
}
