import { type Act, type Action, defineCreate, given, isOwnOrganisation, storedMoney } from '@kakehashi/subgraph';
import { ChallengeBudget } from './challenge-budget.entity';

const setChallengeBudget = defineCreate({
  name: 'setChallengeBudget',
  description:
    'Tells what the owner of a challenge would pay for a solution, or tells it anew. The challenge must be published; who owns it is learnt by an event, a moment later.',
  entity: ChallengeBudget,
  scope: 'write:challenges',
  relation: {
    who: 'an officer of the organisation that poses the challenge',
    holds: async (act: Act, { challenge }: { readonly challenge: string }) =>
      isOwnOrganisation(act, await ownerOf(act, challenge)),
  },
  input: {
    challenge: given.id('Id of the challenge.'),
    money: given.money('What would be paid.'),
  },
  async run(act, { challenge, money }) {
    if ((await ownerOf(act, challenge)) === null) {
      act.refuse('NOT_FOUND', 'challenge', 'There is no such challenge, or it is not published.');
    }
    const { minorUnits, currency } = storedMoney(money);
    const columns = { amount_minor_units: minorUnits, currency };
    const [earlier]: { id: string }[] = await act.manager.query(
      'SELECT id FROM challenge_budget WHERE challenge_id = $1',
      [challenge],
    );
    if (!earlier) return act.insert(ChallengeBudget, { challenge_id: challenge, ...columns });
    await act.update(ChallengeBudget, earlier.id, { ...columns, provenance: act.provenance });
    return earlier.id;
  },
});

/** What owners tell of the money for their challenges. */
export const challengeBudgetActions: readonly Action[] = [setChallengeBudget];

async function ownerOf(act: Act, challengeId: string): Promise<string | null> {
  const rows: { owner: string }[] = await act.manager.query(
    'SELECT owner_organisation_id AS owner FROM challenge_owner WHERE challenge_id = $1',
    [challengeId],
  );
  return rows[0]?.owner ?? null;
}
