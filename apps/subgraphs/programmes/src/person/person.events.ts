import { type BoundRows, type ErasedValues, eraseValues, noteErasedPerson, whileErasing } from '@kakehashi/database';
import { type EventHandlers, Transaction, takeStep } from '@kakehashi/subgraph';
import type { EntityManager } from 'typeorm';
import { Commission } from '../commission/commission.entity';
import { Interest } from '../interest/interest.entity';
import { interestHistory } from '../interest/interest.history';
import { interestWorkflow } from '../interest/interest.workflow';
import { Introduction } from '../introduction/introduction.entity';
import { IntroductionParty } from '../introduction/introduction-party.entity';
import { OutcomeContributor } from '../outcome/outcome-contributor.entity';
import { Participation } from '../participation/participation.entity';
import { Placement } from '../placement/placement.entity';
import { placementHistory } from '../placement/placement.history';

/** What is done here about the people of the people subgraph. */
export const personEvents = {
  /**
   * Forgets what is written by or of the person alone: messages to owners of challenges, what stays abroad are for in words, why
   * either changed its state. That they took part, under their id, and the terms of commissions stay. What they were
   * waiting for ends.
   */
  'person.erased': async (manager, { payload: { personId } }) => {
    await whileErasing(manager, async () => {
      const erase = (
        entity: BoundRows['entity'],
        column: string,
        given?: ErasedValues,
        keys: readonly string[] = [personId],
      ) => eraseValues(manager, { entity, column, keys }, given);
      const interests = await erase(Interest, 'person_id', { values: { message: [] } });
      await erase(interestHistory.Change, 'interest_id', { values: { reason: [] } }, interests);
      const placements = await erase(Placement, 'person_id', { values: { description: [] } });
      await erase(placementHistory.Change, 'placement_id', { values: { reason: [] } }, placements);
      await erase(Commission, 'contractor_person_id');
      await erase(Participation, 'person_id');
      await erase(IntroductionParty, 'person_id');
      await erase(Introduction, 'liaison_person_id');
      await erase(OutcomeContributor, 'person_id');
    });
    await withdrawInterests(manager, personId);
    await noteErasedPerson(manager, personId);
  },
} satisfies EventHandlers;

/** Nobody is there any more who could accept an invitation. */
async function withdrawInterests(manager: EntityManager, personId: string): Promise<void> {
  const transaction = new Transaction(manager);
  const { from } = interestWorkflow.steps.withdrawInterest;
  const open: Pick<Interest, 'id' | 'status'>[] = await manager.query(
    'SELECT id, status FROM interest WHERE person_id = $1 AND status = ANY($2) FOR UPDATE',
    [personId, from],
  );
  for (const interest of open) await takeStep(transaction, interestWorkflow, 'withdrawInterest', interest);
}
