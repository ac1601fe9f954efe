import type { UpsertRow } from '@kakehashi/database';
import { type Act, defineChange, given } from '@kakehashi/subgraph';
import { openConsentOf } from '../consent/open-consent';
import { Person } from './person.entity';
import { PersonVisibility } from './person.enum';
import { isThePerson, refuseErased, seesPerson } from './person.relation';

/** From what fewest see to what most see. */
const WIDTHS: readonly PersonVisibility[] = ['PRIVATE', 'MEMBERS', 'PUBLIC'];

/** People choose who may see them. */
export const setVisibility = defineChange({
  name: 'setVisibility',
  description:
    'Chooses who may see a person. To be seen by more than before they must have agreed to `PROFILE_PUBLICATION`.',
  entity: Person,
  scope: 'write:profile',
  relation: isThePerson,
  isVisible: seesPerson,
  input: { visibility: given.oneOf(PersonVisibility, 'Who may see them from now on.') },
  async run(act, { visibility }, person) {
    refuseErased(act, person);
    const isWider = WIDTHS.indexOf(visibility) > WIDTHS.indexOf(person.visibility);
    if (isWider && (await openConsentOf(act, person.id, 'PROFILE_PUBLICATION')) === null) {
      const message = `To go from ${person.visibility} to ${visibility} they must have agreed to PROFILE_PUBLICATION: see giveConsent.`;
      act.refuse('RULE_BROKEN', 'visibility', message);
    }
    return changeVisibility(act, person, visibility);
  },
});

/** Tells other subgraphs who may see a person from now on, and returns the columns that change. */
export async function changeVisibility(act: Act, person: Person, visibility: PersonVisibility): Promise<UpsertRow> {
  if (person.visibility === visibility) return {};
  await act.emit('person.visibility-changed', person.id, { personId: person.id, visibility });
  return { visibility };
}
