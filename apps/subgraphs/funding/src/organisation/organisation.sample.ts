import { type Demonstration, sampleRows } from '@kakehashi/sample';
import { chooseText, Locale } from '@kakehashi/shared-types';

/**
 * The English names of the sample's organisations by their ids, as awards name them: this subgraph holds no organisations,
 * and what an award says of its parties is its own.
 */
export function organisationNames(made: Demonstration): (id: string) => string | null {
  const names = new Map<string, string>();
  for (const rows of sampleRows('organisations', made).sources) {
    for (const row of rows) names.set(row.id, chooseText(row.names, Locale.EN).value);
  }
  return (id) => names.get(id) ?? null;
}
