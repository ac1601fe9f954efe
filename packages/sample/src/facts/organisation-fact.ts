import type { OrganisationRow } from '../rows';
import { organisationId } from './identifiers';

/** What a fact about an organisation must say; the rest has a default. */
export type OrganisationStatement = { readonly slug: string } & Pick<
  OrganisationRow,
  'names' | 'kind' | 'sector' | 'locations' | 'provenance'
> &
  Partial<OrganisationRow>;

/** Completes a statement: no ROR id, active, nothing known about the rest. */
export function organisationFact({ slug, ...statement }: OrganisationStatement): OrganisationRow {
  return {
    id: organisationId(slug),
    ror: null,
    status: 'ACTIVE',
    establishedYear: null,
    description: [],
    externalIds: [],
    links: [],
    ...statement,
  };
}
