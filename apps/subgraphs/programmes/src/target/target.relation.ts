import { type Act, isOwnOrganisation, type Relation } from '@kakehashi/subgraph';
import { leadsOneOf } from '../programme/programme.relation';
import type { Observation } from './observation.entity';
import { Target } from './target.entity';

const who = 'an officer of the organisation whose target it is, or of one that leads its programme';

interface OwnersInput {
  readonly organisation?: string | null | undefined;
  readonly programme?: string | null | undefined;
}

const isOwner = async (act: Act, { organisation, programme }: OwnersInput): Promise<boolean> =>
  isOwnOrganisation(act, organisation) || leadsOneOf(act, [programme]);

/** Who acts for those whose target it is. */
export const ownsTarget: Relation<Target> = {
  who,
  holds: (act, { organisationId, programmeId }) =>
    isOwner(act, { organisation: organisationId, programme: programmeId }),
};

/** Who acts for those whose target it is to be: for all of them, so that nobody sets one for others. */
export const willOwnTarget: Relation<OwnersInput> = {
  who,
  holds: async (act, { organisation, programme }) =>
    (organisation == null || isOwnOrganisation(act, organisation)) &&
    (programme == null || (await leadsOneOf(act, [programme]))) &&
    (organisation != null || programme != null),
};

/** Who acts for those whose target a value was measured of. */
export const ownsItsTarget: Relation<Observation> = {
  who,
  async holds(act, { targetId }) {
    const target = await act.lock<Target>(Target, targetId);
    return target !== null && ownsTarget.holds(act, target);
  },
};
