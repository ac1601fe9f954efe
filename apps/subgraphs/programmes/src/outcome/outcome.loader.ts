import { rowByKey, rowsByKey } from '@kakehashi/subgraph';
import { topicsThrough } from '../topic/topic.loader';
import { Outcome } from './outcome.entity';
import { OutcomeContributor } from './outcome-contributor.entity';
import { OutcomeTopic } from './outcome-topic.entity';

/** Outcome by id. */
export const outcomeById = rowByKey<Outcome>({ entity: Outcome, column: 'id' });

/** Outcome by DOI as it is stored: in lower case, without a prefix. */
export const outcomeByDoi = rowByKey<Outcome>({ entity: Outcome, column: 'doi', sqlType: 'text' });

/** Whom an outcome is due to, in its own order. */
export const contributorsOfOutcome = rowsByKey<OutcomeContributor>({
  entity: OutcomeContributor,
  column: 'outcome_id',
  orderBy: 't.position, t.id',
});

/** The topics of an outcome. */
export const topicsOfOutcome = topicsThrough(OutcomeTopic, 'outcome_id');
