import { createId, upsertRows } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { publishChallenge } from '../testing/challenge-attempts';
import { MADE_FOR_TEST } from '../testing/made-rows';
import { challengeBudgetColumns } from './challenge.sample';
import { ChallengeBudget } from './challenge-budget.entity';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding);
});
afterAll(() => subgraph.stop());

describe('Challenge', () => {
  it('has the budget that its owner states, to the last unit', async () => {
    const challengeId = createId();
    const money = { amountMinor: '2150000000', currency: 'VND' };
    const row = { id: createId(), challengeId, money, provenance: MADE_FOR_TEST };
    await upsertRows(subgraph.database.manager, ChallengeBudget, [challengeBudgetColumns(row)]);
    const keys = [{ id: challengeId }, { id: createId() }, { id: 'x' }];
    expect(await subgraph.entities('Challenge', keys, '{ budget { amount currency } }')).toEqual([
      { budget: { amount: '2150000000', currency: 'VND' } },
      { budget: null },
      { budget: null },
    ]);
  });

  it('gets its budget from its owner, once it is published', async () => {
    const [challenge, owner] = [createId(), createId()];
    const selection = 'challengeBudget { version money { amount currency } challenge { id budget { amount } } }';
    const set = (amount: string) =>
      subgraph
        .as({ scopes: ['write:challenges'], organisation: owner })
        .act('setChallengeBudget', { challenge, money: { amount, currency: 'VND' } }, selection);
    expect((await set('2000000000')).userErrors).toEqual([expect.objectContaining({ code: 'NOT_ALLOWED' })]);
    await publishChallenge(subgraph, challenge, owner);
    await set('2000000000');
    expect((await set('2150000000')).challengeBudget).toEqual({
      version: 2,
      money: { amount: '2150000000', currency: 'VND' },
      challenge: { id: challenge, budget: { amount: '2150000000' } },
    });
  });

  it('has a budget that no change feed tells, because the challenge may be a draft', async () => {
    const feed = (types: string) =>
      subgraph.query(`{ fundingChanges(first: 1000${types}) { nodes { type } pageInfo { hasNextPage } } }`);
    const { errors } = await feed(', types: ["ChallengeBudget"]');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'types[0]' });
    const types = (await feed('')).data.fundingChanges.nodes.map(({ type }: { type: string }) => type);
    expect(types).toContain('FundingScheme');
    expect(types).not.toContain('ChallengeBudget');
  });
});
