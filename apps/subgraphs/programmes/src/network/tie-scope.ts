import { type Asker, isPersonTold } from '@kakehashi/subgraph';
import type { CollaborationKind } from './collaboration.enum';

/** Which ties count. */
export interface TieScope {
  /** Who asks: parties of whom they are not told are not there at all. */
  readonly asker: Asker;
  /** Only what holds on that day, `YYYY-MM-DD`; without it whatever the day. */
  readonly validAt?: string | null | undefined;
  /** Only those kinds; without them all. */
  readonly kinds?: readonly CollaborationKind[] | null | undefined;
}

/** SQL condition that a tie counts, the row being `row`. Day and kinds have been through the schema, so they stand in the text. */
export function countsAs(row: string, { validAt, kinds }: TieScope): string {
  const conditions = ['TRUE'];
  if (validAt != null) conditions.push(`${row}.starts_on <= '${validAt}' AND ${row}.ends_before > '${validAt}'`);
  if (kinds != null) conditions.push(`${row}.kind = ANY('{${kinds.join(',')}}')`);
  return conditions.join(' AND ');
}

/** SQL condition that whoever asks is told of the party of a tie. */
export function isPartyTold(row: string, { asker }: TieScope): string {
  const condition = isPersonTold(`${row}.party_id`, asker);
  return condition === undefined ? 'TRUE' : `(NOT ${row}.is_person OR ${condition})`;
}

/** SQL condition that two ties to one thing hold at a time. */
export const overlap = (one: string, other: string): string =>
  `${one}.starts_on < ${other}.ends_before AND ${other}.starts_on < ${one}.ends_before`;
