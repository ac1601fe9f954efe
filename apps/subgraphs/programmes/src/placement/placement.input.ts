import type { ParentLink } from '@kakehashi/database';
import { defineList, type ListField, listField, periodFields, recordedFields } from '@kakehashi/subgraph';
import { topicFilters } from '../topic/topic.input';
import { Placement } from './placement.entity';
import { PlacementPurpose, PlacementStatus } from './placement.enum';
import { placementHistory } from './placement.history';

/** By what placements can be filtered. */
export const placementFilters = {
  ...recordedFields,
  person: listField.person('t.person_id', 'Id of the researcher.'),
  homeOrganisation: listField.id('t.home_organisation_id', 'Id of the organisation that sends them.', {
    isNullable: true,
  }),
  hostOrganisation: listField.id('t.host_organisation_id', 'Id of the organisation that receives them.'),
  country: listField.country('t.country', 'The country of the stay.', { isSortable: true }),
  purpose: listField.enumeration(PlacementPurpose, 'PlacementPurpose', 't.purpose', 'What for.', {
    isSortable: true,
  }),
  programme: listField.id('t.programme_id', 'Id of the programme that it belongs to.', { isNullable: true }),
  status: listField.enumeration(PlacementStatus, 'PlacementStatus', 't.status', 'How far it has come.', {
    isSortable: true,
  }),
  ...periodFields,
  ...topicFilters('placement_topic', 'placement_id'),
} satisfies Readonly<Record<string, ListField>>;

/** The list of placements. */
export const placementList = defineList({
  name: 'Placement',
  type: Placement,
  fields: placementFilters,
  links: { statusHistory: placementHistory.link },
  defaultOrder: [{ field: 'periodFrom', direction: 'DESC' }],
  keepsCountsBy: [],
});

/** The placements of a researcher. */
export const ofResearcher: ParentLink = { name: 'person', sql: 't.person_id = p.id' };

/** The researchers that an organisation sends. */
export const sentBy: ParentLink = { name: 'home', sql: 't.home_organisation_id = p.id' };

/** The researchers that an organisation receives. */
export const hostedBy: ParentLink = { name: 'host', sql: 't.host_organisation_id = p.id' };
