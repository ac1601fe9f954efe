import { linkedByKey, type ParentLink } from '@kakehashi/database';
import { isOfOrganisation } from '@kakehashi/shared-types';
import { defineList, type ListField, listField, periodFields, titledFields } from '@kakehashi/subgraph';
import { AwardPersonRole } from '../award-person/award-person.enum';
import { AwardRecipientRole } from '../award-recipient/award-recipient.enum';
import { countryOfScheme } from '../funding-scheme/funding-scheme.input';
import { instalmentLink } from '../instalment/instalment.input';
import { milestoneLink } from '../milestone/milestone.input';
import { paymentOfAwardLink } from '../payment/payment.input';
import { Award } from './award.entity';
import { AwardStatus } from './award.enum';
import { awardHistory } from './award.history';

/** The rows of a table that belong to an award. */
const through = (table: string, alias: string) => linkedByKey(table, 'award_id', { alias });

const throughCommitment = through('award_commitment', 'commitment');
const funder = listField.id('commitment.funder_organisation_id', 'Id of a funder.');
const currency = listField.currency('commitment.currency', 'A currency in which a funder pays.');
const throughRecipient = through('award_recipient', 'recipient');
const recipient = listField.id('recipient.organisation_id', 'Id of an organisation that receives it.');
const throughPerson = through('award_person', 'person');
const person = listField.person('person.person_id', 'Id of a person named in it.');

/** By what awards can be filtered. */
export const awardFilters = {
  ...titledFields,
  awardNumber: listField.text('t.award_number', "The funder's own number.", { isSortable: true }),
  status: listField.enumeration(AwardStatus, 'AwardStatus', 't.status', 'How far it has come.', { isSortable: true }),
  scheme: listField.id('t.funding_scheme_id', 'Id of the funding scheme it is given under.', { isNullable: true }),
  call: listField.id('t.call_id', 'Id of the call it comes from.', { isNullable: true }),
  application: listField.id('t.application_id', 'Id of the application it answers.', {
    isNullable: true,
    isFacet: false,
  }),
  project: listField.id('t.project_id', 'Id of the project it pays for.', { isNullable: true }),
  programme: listField.id('t.programme_id', 'Id of the programme it belongs to.', { isNullable: true }),
  funder: { ...funder, through: throughCommitment },
  currency: { ...currency, through: throughCommitment },
  recipient: { ...recipient, through: throughRecipient },
  person: { ...person, through: throughPerson },
  topic: listField.id('topic.topic_id', 'Id of a topic it pays for.', { through: through('award_topic', 'topic') }),
  country: countryOfScheme,
  decidedOn: listField.date('t.decided_on', 'Day on which it was decided to give it.', { isSortable: true }),
  ...periodFields,
} satisfies Readonly<Record<string, ListField>>;

/** The list of awards. */
export const awardList = defineList({
  name: 'Award',
  type: Award,
  fields: awardFilters,
  links: {
    commitment: {
      description: 'One commitment that fulfils all of these, such as 100 million yen or more from one funder.',
      fields: {
        id: listField.id('commitment.id', 'Its id.'),
        funder,
        currency,
        amount: listField.decimal(
          'commitment.amount',
          'The amount in whole units of its currency, `"1200.50"`; ask for the currency too.',
        ),
      },
      through: throughCommitment,
    },
    recipientAs: {
      description: 'One organisation that receives it and fulfils all of these, such as one that leads.',
      fields: {
        recipient,
        role: listField.enumeration(
          AwardRecipientRole,
          'AwardRecipientRole',
          'recipient.role',
          'What it is to the award.',
        ),
      },
      through: throughRecipient,
    },
    personAs: {
      description: 'One person named in it who fulfils all of these, such as one who leads.',
      fields: {
        person,
        role: listField.enumeration(
          AwardPersonRole,
          'AwardPersonRole',
          'person.role',
          'What the person is to the award.',
        ),
      },
      through: throughPerson,
    },
    milestone: milestoneLink,
    instalment: instalmentLink,
    payment: paymentOfAwardLink,
    statusHistory: awardHistory.link,
  },
  defaultOrder: [{ field: 'decidedOn', direction: 'DESC' }],
  keepsCountsBy: [],
  searchedTexts: (award) => award.titles,
  exactKeys: [{ sql: 't.award_number', sqlType: 'text', parse: (text) => text }],
});

/** The awards under a funding scheme. */
export const underScheme: ParentLink = { name: 'underScheme', sql: 't.funding_scheme_id = p.id' };

/** The awards that came from a call. */
export const fromCall: ParentLink = { name: 'fromCall', sql: 't.call_id = p.id' };

/** The awards that pay for a project. */
export const ofProject: ParentLink = { name: 'ofProject', sql: 't.project_id = p.id' };

/** The awards of a programme. */
export const ofProgramme: ParentLink = { name: 'ofProgramme', sql: 't.programme_id = p.id' };

/** The awards that an organisation pays for, alone or with others. */
export const givenBy: ParentLink = {
  name: 'givenBy',
  hasOtherKey: true,
  sql: `EXISTS (SELECT 1 FROM award_commitment link
    WHERE link.award_id = t.id AND ${isOfOrganisation('link', 'funder_organisation_id', 'funder_ror')})`,
};

/** The awards that an organisation receives, alone or with others. */
export const receivedBy: ParentLink = {
  name: 'receivedBy',
  hasOtherKey: true,
  sql: `EXISTS (SELECT 1 FROM award_recipient link WHERE link.award_id = t.id AND ${isOfOrganisation('link')})`,
};

/** The awards that name a person. */
export const namingPerson: ParentLink = {
  name: 'namingPerson',
  sql: 'EXISTS (SELECT 1 FROM award_person link WHERE link.award_id = t.id AND link.person_id = p.id)',
};
