import { type LoaderDefinition, rowsByKey } from '@kakehashi/subgraph';
import { Affiliation } from './affiliation.entity';
import { holdsToday } from './affiliation.service';

const ofPerson = (visible: string) =>
  rowsByKey<Affiliation>({
    entity: Affiliation,
    column: 'person_id',
    visible,
    orderBy: 't.period_from DESC NULLS LAST, t.id DESC',
  });

const affiliationsOfPerson = ofPerson('TRUE');
const currentAffiliationsOfPerson = ofPerson(holdsToday('t'));
const otherAffiliationsOfPerson = ofPerson(`NOT ${holdsToday('t')}`);

/**
 * The loader of a person's affiliations, newest first.
 *
 * @param isCurrent true: those that hold today; false: the others; without it all
 */
export function affiliationsToLoad(
  isCurrent: boolean | null | undefined,
): LoaderDefinition<string, readonly Affiliation[]> {
  if (isCurrent == null) return affiliationsOfPerson;
  return isCurrent ? currentAffiliationsOfPerson : otherAffiliationsOfPerson;
}
