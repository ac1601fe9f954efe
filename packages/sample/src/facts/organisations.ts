import type { OrganisationRow } from '../rows';
import { businessOrganisations } from './organisations-business';
import { japaneseBodies } from './organisations-japan';
import { vietnameseBodies } from './organisations-vietnam';

/** Every organisation of the facts. */
export const organisations: readonly OrganisationRow[] = [
  ...vietnameseBodies,
  ...japaneseBodies,
  ...businessOrganisations,
];
