import type { Placement } from './placement.entity';

type Told = Pick<Placement, 'id' | 'personId' | 'homeOrganisationId' | 'hostOrganisationId'>;

/** What events tell of a placement. */
export function placementEvent({ id, personId, homeOrganisationId, hostOrganisationId }: Told) {
  return {
    placementId: id,
    personId,
    ...(homeOrganisationId !== null && { homeOrganisationId }),
    hostOrganisationId,
  };
}
