import { readRowsByKey } from '@kakehashi/database';
import { valueByKey } from '@kakehashi/subgraph';
import { Organisation } from './organisation.entity';

const BY_ROR = 'ror:';

/**
 * Organisation by what another subgraph knows of it: its id, or `ror:` and its ROR id, as in what users import. At most
 * one SQL statement for each of the two. Unknown or malformed key: null.
 */
export const organisationByReference = valueByKey(async (database, references) => {
  const rors = references.map((reference) => (reference.startsWith(BY_ROR) ? reference.slice(BY_ROR.length) : '\0'));
  const [byId, byRor] = await Promise.all([
    readRowsByKey<Organisation>(database, { entity: Organisation, column: 'id' }, references),
    readRowsByKey<Organisation>(database, { entity: Organisation, column: 'ror', sqlType: 'text' }, rors),
  ]);
  return references.map((_reference, index) => byId[index]?.[0] ?? byRor[index]?.[0] ?? null);
});
