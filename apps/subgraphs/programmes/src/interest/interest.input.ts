import type { ParentLink } from '@kakehashi/database';
import { OrderDirection } from '@kakehashi/shared-types';
import { defineList, type ListArguments, listField, recordedFields } from '@kakehashi/subgraph';
import { byItsChallenge, challengeFilters } from '../challenge/challenge.input';
import { OF_VISIBLE_CHALLENGE } from '../challenge/challenge.service';
import { topicFilters } from '../topic/topic.input';
import { Interest } from './interest.entity';
import { InterestStatus } from './interest.enum';
import { interestHistory } from './interest.history';

/** The list of interests in challenges. */
export const interestList = defineList({
  name: 'Interest',
  type: Interest,
  fields: {
    ...recordedFields,
    person: listField.person('t.person_id', 'Id of the person who shows interest.', { isNullable: true }),
    organisation: listField.id('t.organisation_id', 'Id of the organisation that shows interest.', {
      isNullable: true,
    }),
    status: listField.enumeration(InterestStatus, 'InterestStatus', 't.status', 'How far it has come.', {
      isSortable: true,
    }),
    expressedOn: listField.date('t.expressed_on', 'The day on which it was expressed.', { isSortable: true }),
    ...challengeFilters,
    ...topicFilters('challenge_topic', 'challenge_id', 't.challenge_id'),
  },
  links: { statusHistory: interestHistory.link },
  defaultOrder: [{ field: 'expressedOn', direction: 'DESC' }],
  visible: OF_VISIBLE_CHALLENGE,
  keepsCountsBy: { visibleThrough: [byItsChallenge] },
});

/** The interests in a challenge, or the commissions that it led to. */
export const inChallenge: ParentLink = { name: 'challenge', sql: 't.challenge_id = p.id' };

/** The arguments with the first to show interest on top, unless they ask for another order. */
export function firstExpressedFirst(given: ListArguments): ListArguments {
  return { ...given, orderBy: given.orderBy ?? [{ field: 'expressedOn', direction: OrderDirection.ASC }] };
}
