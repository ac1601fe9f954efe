import type { VisibleRule } from '@kakehashi/subgraph';
import type { Challenge } from './challenge.entity';

const isPublic = (challenge: string) => `${challenge}.status <> 'DRAFT' AND ${challenge}.is_published`;

/** Which challenges may be shown: one that was never published belongs to its owner alone. Holds wherever they are read. */
export const VISIBLE_CHALLENGE: VisibleRule = ({ audience, organisation }) =>
  audience === 'STEWARDS'
    ? { groups: ['TRUE'] }
    : {
        groups: [isPublic('t')],
        ...(organisation !== undefined && { own: `t.owner_organisation_id = '${organisation}'` }),
      };

/** The same for what belongs to a challenge, such as interests and commissions: there are none before it is published. */
export const OF_VISIBLE_CHALLENGE = `EXISTS (SELECT 1 FROM challenge c WHERE c.id = t.challenge_id AND ${isPublic('c')})`;

/** Whether others than its owner may know of a challenge. */
export const isPublicChallenge = ({ status, isPublished }: Challenge): boolean => status !== 'DRAFT' && isPublished;
