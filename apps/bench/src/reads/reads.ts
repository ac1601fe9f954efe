import type { BenchSystem } from '../bench-system';
import { benchCounts } from './counts';
import { benchDepth } from './depth';
import { benchFacets } from './facets';
import { tellIndexes } from './indexes';
import { benchSearch } from './search';
import { tellStatements } from './statements';

/** How reading holds up at size: depth of pages, search, counts and facets, SQL statements, sizes of indexes. */
export async function benchReads(system: BenchSystem, rounds: number): Promise<void> {
  await benchDepth(system, rounds);
  await benchSearch(system, rounds);
  await benchCounts(system, Math.max(5, Math.ceil(rounds / 10)));
  await benchFacets(system, Math.max(3, Math.ceil(rounds / 30)));
  await tellStatements(system);
  await tellIndexes(system);
}
