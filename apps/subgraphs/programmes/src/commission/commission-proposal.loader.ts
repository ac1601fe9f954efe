import { rowsByKey, type VisibleRule } from '@kakehashi/subgraph';
import { CommissionProposal } from './commission-proposal.entity';

/** What is negotiated is for the two sides, and for stewards. */
const OF_OWN_COMMISSION: VisibleRule = ({ audience, person, organisation }) => {
  if (audience === 'STEWARDS') return { groups: ['TRUE'] };
  const sides = [
    ...(organisation === undefined
      ? []
      : [`'${organisation}' IN (c.owner_organisation_id, m.contractor_organisation_id)`]),
    ...(person === undefined ? [] : [`m.contractor_person_id = '${person}'`]),
  ];
  if (sides.length === 0) return { groups: ['FALSE'] };
  return {
    groups: [
      `EXISTS (SELECT FROM commission m JOIN challenge c ON c.id = m.challenge_id
         WHERE m.id = t.commission_id AND (${sides.join(' OR ')}))`,
    ],
  };
};

/** The proposals for a commission, newest first. */
export const proposalsOfCommission = rowsByKey<CommissionProposal>({
  entity: CommissionProposal,
  column: 'commission_id',
  orderBy: 't.created_at DESC, t.id DESC',
  visible: OF_OWN_COMMISSION,
});
