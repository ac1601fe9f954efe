import { linkedBy, type ParentLink } from '@kakehashi/database';
import { defineList, listField, periodFields, recordedFields } from '@kakehashi/subgraph';
import { byItsChallenge, challengeFilters } from '../challenge/challenge.input';
import { OF_VISIBLE_CHALLENGE } from '../challenge/challenge.service';
import { topicFilters } from '../topic/topic.input';
import { Commission } from './commission.entity';
import { CommissionStatus, IntellectualPropertyTerms } from './commission.enum';
import { commissionHistory } from './commission.history';

/** The list of commissions. */
export const commissionList = defineList({
  name: 'Commission',
  type: Commission,
  fields: {
    ...recordedFields,
    interest: listField.id('t.interest_id', 'Id of the interest that it came from.', { isNullable: true }),
    contractorPerson: listField.person('t.contractor_person_id', 'Id of the person who is the contractor.', {
      isNullable: true,
    }),
    contractorOrganisation: listField.id(
      't.contractor_organisation_id',
      'Id of the organisation that is the contractor.',
      { isNullable: true },
    ),
    status: listField.enumeration(CommissionStatus, 'CommissionStatus', 't.status', 'How far it has come.', {
      isSortable: true,
    }),
    offeredOn: listField.date('t.offered_on', 'The day on which it was offered.', { isSortable: true }),
    intellectualPropertyTerms: listField.enumeration(
      IntellectualPropertyTerms,
      'IntellectualPropertyTerms',
      't.intellectual_property_terms',
      'Whom the result belongs to.',
      { isSortable: true, isNullable: true },
    ),
    ...periodFields,
    ...challengeFilters,
    ...topicFilters('challenge_topic', 'challenge_id', 't.challenge_id'),
  },
  links: {
    statusHistory: commissionHistory.link,
    deliverable: {
      description: 'Something that it is to bring: all of these hold of the same one.',
      fields: {
        dueOn: listField.date(`(d.item ->> 'dueOn')::date`, 'Last day on which it may be delivered.'),
        deliveredOn: listField.date(`(d.item ->> 'deliveredOn')::date`, 'The day on which it was delivered.', {
          isNullable: true,
        }),
      },
      through: linkedBy('jsonb_array_elements(t.deliverables) AS d(item)'),
    },
  },
  defaultOrder: [{ field: 'offeredOn', direction: 'DESC' }],
  visible: OF_VISIBLE_CHALLENGE,
  keepsCountsBy: { visibleThrough: [byItsChallenge] },
});

/** The commissions that a person carries out. */
export const carriedOutByPerson: ParentLink = { name: 'person', sql: 't.contractor_person_id = p.id' };

/** The commissions that an organisation carries out. */
export const carriedOutByOrganisation: ParentLink = {
  name: 'organisation',
  sql: 't.contractor_organisation_id = p.id',
};
