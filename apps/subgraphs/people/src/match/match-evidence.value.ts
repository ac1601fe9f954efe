import { createUnionType } from 'type-graphql';
import { Affiliation } from '../affiliation/affiliation.entity';
import { Availability } from '../availability/availability.entity';
import { Expertise } from '../expertise/expertise.entity';
import { PersonLanguage } from '../language/language.entity';
import { subjectStubs } from '../subject/subject.stub';

const { Commission, Outcome } = subjectStubs;

/** What shows that a component counts as it does. */
export const MatchEvidence = createUnionType({
  name: 'MatchEvidence',
  description: 'A record from which a component of a score follows.',
  types: () => [Affiliation, Availability, Commission, Expertise, Outcome, PersonLanguage] as const,
});
export type MatchEvidence =
  | Affiliation
  | Availability
  | Expertise
  | PersonLanguage
  | InstanceType<typeof Commission | typeof Outcome>;
