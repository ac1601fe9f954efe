import { given, optional, periodInputColumns } from '@kakehashi/subgraph';
import { givenTexts } from '../person/given-texts';
import { definePersonPart } from '../person/person-part.action';
import { Membership } from './membership.entity';

/** People keep the associations that they are or were a member of. */
export const membershipActions = definePersonPart({
  noun: 'Membership',
  phrase: 'an association that they are or were a member of',
  entity: Membership,
  fields: {
    association: given.id('Id of the association. They are kept elsewhere: whether there is one is not checked.'),
    role: optional(given.texts('The post that they hold in it; none for an ordinary member.')),
    period: given.period('When it holds.'),
  },
  columns: ({ association, role, period }) => ({
    organisation_id: association,
    role: givenTexts(role),
    ...(period && periodInputColumns(period)),
  }),
});
