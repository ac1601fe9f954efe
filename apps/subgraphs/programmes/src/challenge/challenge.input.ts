import type { ParentLink } from '@kakehashi/database';
import { defineList, listField, periodFields, titledFields } from '@kakehashi/subgraph';
import { topicFilters } from '../topic/topic.input';
import { Challenge } from './challenge.entity';
import { ChallengeStatus } from './challenge.enum';
import { VISIBLE_CHALLENGE } from './challenge.loader';

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
  defaultOrder: [{ field: 'title', direction: 'ASC' }],
  visible: VISIBLE_CHALLENGE,
  searchedTexts: (challenge) => challenge.titles,
});

/** The challenges that an organisation wants solved. */
export const ownedBy: ParentLink = { name: 'owned', sql: 't.owner_organisation_id = p.id' };
