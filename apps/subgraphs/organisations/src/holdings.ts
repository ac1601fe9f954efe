import { type HeldType, held } from '@kakehashi/subgraph';
import { agreementList } from './agreement/agreement.input';
import { organisationList } from './organisation/organisation.input';

/** Of what it is told how much there is, where from, how fresh and how complete. */
export const holdings: readonly HeldType[] = [
  held(organisationList, ['hasRor', 'country', 'sector', 'establishedYear']),
  held(agreementList, ['signedOn', 'parentAgreement']),
];
