import type { Table } from '../suite';
import { benchCounts } from './counts';
import { benchDepth } from './depth';
import { benchFacets } from './facets';
import { tellIndexes } from './indexes';
import { benchMatching } from './matching';
import { benchSearch } from './search';
import { tellStatements } from './statements';

/** How reading holds up at size: depth of pages, search, counts and facets, SQL statements, sizes of indexes. */
export const reads: Readonly<Record<string, Table>> = {
  depth: benchDepth,
  search: benchSearch,
  counts: (system, rounds) => benchCounts(system, Math.max(5, Math.ceil(rounds / 10))),
  facets: (system, rounds) => benchFacets(system, Math.max(3, Math.ceil(rounds / 30))),
  matching: benchMatching,
  statements: tellStatements,
  indexes: tellIndexes,
};
