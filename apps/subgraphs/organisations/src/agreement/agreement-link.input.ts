import { linkedBy } from '@kakehashi/database';
import { type ListLink, linkedPeriodFields, listField } from '@kakehashi/subgraph';
import { AgreementRole } from '../agreement-party/agreement-party.enum';
import { agreementHistory } from './agreement.history';

/** What links to an agreement and can be asked for together: all that is given must hold of one and the same link. */
export const agreementLinks = {
  party: {
    description: 'One of its parties. On a day: `from: {lte: day}, to: {gt: day}`.',
    fields: {
      organisation: listField.id('linked.organisation_id', 'Id of the organisation; null when the party is a state.', {
        isNullable: true,
      }),
      country: listField.country('linked.country', 'The state; null when the party is an organisation.', {
        isNullable: true,
      }),
      role: listField.enumeration(AgreementRole, 'AgreementRole', 'linked.role', 'What the party does in it.'),
      ...linkedPeriodFields,
    },
    through: linkedBy('agreement_party linked', 'linked.agreement_id = t.id'),
  },
  statusHistory: agreementHistory.link,
} satisfies Readonly<Record<string, ListLink>>;
