import { eraseRows, eraseValues, noteErasedPerson, whileErasing } from '@kakehashi/database';
import type { EventHandlers } from '@kakehashi/subgraph';
import { Applicant } from '../applicant/applicant.entity';
import { AwardPerson } from '../award-person/award-person.entity';
import { PersonOrganisation } from '../person-organisation/person-organisation.entity';
import { Review } from '../review/review.entity';
import { ReviewAssignment } from '../review-assignment/review-assignment.entity';

/** What is done here about the people of the people subgraph. */
export const personEvents = {
  /**
   * Forgets to whom the person was close. That they applied, received money or reviewed stays under their id: public money must
   * be accounted for.
   */
  'person.erased': async (manager, { payload: { personId } }) => {
    await noteErasedPerson(manager, personId);
    await whileErasing(manager, async () => {
      const keys = [personId];
      await eraseRows(manager, { entity: PersonOrganisation, column: 'person_id', keys });
      await eraseValues(
        manager,
        { entity: ReviewAssignment, column: 'reviewer_person_id', keys },
        { values: { declared_organisation_ids: [] } },
      );
      await eraseValues(manager, { entity: Review, column: 'reviewer_person_id', keys });
      await eraseValues(manager, { entity: Applicant, column: 'person_id', keys });
      await eraseValues(manager, { entity: AwardPerson, column: 'person_id', keys });
    });
  },
} satisfies EventHandlers;
