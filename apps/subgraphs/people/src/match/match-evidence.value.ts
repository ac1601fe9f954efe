import { createUnionType } from 'type-graphql';
import { Affiliation } from '../affiliation/affiliation.entity';
import { Availability } from '../availability/availability.entity';
import { Commission } from '../commission/commission.stub';
import { Expertise } from '../expertise/expertise.entity';
import { PersonLanguage } from '../language/language.entity';
import { Outcome } from '../outcome/outcome.stub';

/** What shows that a component counts as it does. */
export const MatchEvidence = createUnionType({
  name: 'MatchEvidence',
  description: 'A record from which a component of a score follows.',
  types: () => [Affiliation, Availability, Commission, Expertise, Outcome, PersonLanguage] as const,
});
export type MatchEvidence = Affiliation | Availability | Commission | Expertise | Outcome | PersonLanguage;
