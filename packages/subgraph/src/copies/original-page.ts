import { z } from '@kakehashi/config';
import type { OriginalPage } from '@kakehashi/database';

const position = z.string().regex(/^\d{1,19}$/);

/** A part of the rows of an original, as JSON; the columns are those that were asked for. */
const originalPage = z.object({
  position,
  mark: z.string().nullable(),
  hasMore: z.boolean(),
  rows: z.array(z.looseObject({ id: z.guid() })),
  gone: z.array(z.guid()),
});

/**
 * Reads what another subgraph answered.
 *
 * @throws Error when it is no such page, as where the text was cut off
 */
export function readOriginalPage(text: string): OriginalPage {
  return originalPage.parse(JSON.parse(text));
}
