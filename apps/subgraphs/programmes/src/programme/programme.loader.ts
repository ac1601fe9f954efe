import { datedRowsByKey, rowByKey, rowsByKey } from '@kakehashi/subgraph';
import { topicsThrough } from '../topic/topic.loader';
import { MatchingWeight } from './matching-weight.entity';
import { Programme } from './programme.entity';
import { ProgrammeAgreement } from './programme-agreement.entity';
import { ProgrammeOrganisation } from './programme-organisation.entity';
import { ProgrammeTopic } from './programme-topic.entity';

/** Programme by id. */
export const programmeById = rowByKey<Programme>({ entity: Programme, column: 'id' });

/** The organisations of a programme, leads first. */
export const organisationsOfProgramme = datedRowsByKey<ProgrammeOrganisation>({
  entity: ProgrammeOrganisation,
  column: 'programme_id',
  orderBy: 't.role, t.id',
});

/** The agreements that are a programme's legal basis, as its source lists them. */
export const agreementsOfProgramme = rowsByKey<ProgrammeAgreement>({
  entity: ProgrammeAgreement,
  column: 'programme_id',
  orderBy: 't.position, t.agreement_id',
});

/** The topics of a programme. */
export const topicsOfProgramme = topicsThrough(ProgrammeTopic, 'programme_id');

/** What a programme says of how much something counts in matching; what it says nothing of has its default. */
export const matchingWeightsOf = rowsByKey<MatchingWeight>({
  entity: MatchingWeight,
  column: 'programme_id',
  orderBy: 't.component',
});
