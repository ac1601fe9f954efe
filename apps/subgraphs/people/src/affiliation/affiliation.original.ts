import type { ToldOriginal } from '@kakehashi/subgraph';
import { Affiliation } from './affiliation.entity';

/**
 * Who works where, for the networks of programmes. Those of hidden people are told too: their readers know by another copy to whom each
 * person is shown, and show the person to themselves and to who may see everything.
 */
export const affiliationOriginal: ToldOriginal = {
  name: 'Affiliation',
  entity: Affiliation,
  columns: {
    person_id: 't.person_id',
    organisation_id: 't.organisation_id',
    organisation_ror: 't.organisation_ror',
    period_from: 't.period_from',
    period_to: 't.period_to',
  },
  tellsHidden: true,
  readers: ['programmes'],
};
