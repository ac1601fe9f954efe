import { linkedByKey, linkedByPath, type ParentLink, type VisibleThrough } from '@kakehashi/database';
import { defineList, type ListField, listField, periodFields, titledFields } from '@kakehashi/subgraph';
import { CommissionStatus } from '../commission/commission.enum';
import { InterestStatus } from '../interest/interest.enum';
import { topicFilters } from '../topic/topic.input';
import { Challenge } from './challenge.entity';
import { ChallengeStatus } from './challenge.enum';
import { challengeHistory } from './challenge.history';
import { VISIBLE_CHALLENGE } from './challenge.service';

/** The list of challenges. */
export const challengeList = defineList({
  name: 'Challenge',
  type: Challenge,
  fields: {
    ...titledFields,
    status: listField.enumeration(ChallengeStatus, 'ChallengeStatus', 't.status', 'How far it has come.', {
      isSortable: true,
    }),
    owner: listField.id('t.owner_organisation_id', 'Id of the organisation that wants it solved.'),
    programme: listField.id('t.programme_id', 'Id of the programme that it was posed within.', { isNullable: true }),
    deadlineOn: listField.date('t.deadline_on', 'Last day on which experts can show interest.', {
      isSortable: true,
      isNullable: true,
    }),
    ...periodFields,
    ...topicFilters('challenge_topic', 'challenge_id'),
  },
  links: {
    statusHistory: challengeHistory.link,
    interest: {
      description: 'An interest in it: all of these hold of the same one.',
      fields: {
        person: listField.person('i.person_id', 'Id of the person who shows interest.', { isNullable: true }),
        organisation: listField.id('i.organisation_id', 'Id of the organisation that shows interest.', {
          isNullable: true,
        }),
        status: listField.enumeration(InterestStatus, 'InterestStatus', 'i.status', 'How far it has come.'),
        expressedOn: listField.date('i.expressed_on', 'The day on which it was expressed.'),
      },
      through: linkedByKey('interest', 'challenge_id', { alias: 'i' }),
    },
    commission: {
      description: 'A commission that it led to: all of these hold of the same one.',
      fields: {
        contractorPerson: listField.person('m.contractor_person_id', 'Id of the person who is the contractor.', {
          isNullable: true,
        }),
        contractorOrganisation: listField.id(
          'm.contractor_organisation_id',
          'Id of the organisation that is the contractor.',
          { isNullable: true },
        ),
        status: listField.enumeration(CommissionStatus, 'CommissionStatus', 'm.status', 'How far it has come.'),
      },
      through: linkedByKey('commission', 'challenge_id', { alias: 'm' }),
    },
  },
  defaultOrder: [{ field: 'title', direction: 'ASC' }],
  visible: VISIBLE_CHALLENGE,
  keepsCountsBy: { visibleThrough: [] },
  searchedTexts: (challenge) => challenge.titles,
});

/** The challenges that an organisation wants solved. */
export const ownedBy: ParentLink = { name: 'owned', sql: 't.owner_organisation_id = p.id' };

/** The filters by challenge of a list of things that belong to one. */
export const challengeFilters: Readonly<Record<'challenge' | 'owner', ListField>> = {
  challenge: listField.id('t.challenge_id', 'Id of the challenge.'),
  owner: listField.id('c.owner_organisation_id', 'Id of the organisation that wants the challenge solved.', {
    through: linkedByPath({ steps: [{ table: 'challenge', alias: 'c', column: 'id', equals: 't.challenge_id' }] }),
  }),
};

/** How a list of things that belong to a challenge, and are shown when it is, depends on it. */
export const byItsChallenge: VisibleThrough = {
  table: 'challenge',
  column: 'id',
  listedColumn: 'challenge_id',
  looksAt: ['status', 'is_published'],
};
