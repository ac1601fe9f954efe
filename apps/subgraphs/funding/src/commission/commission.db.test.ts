import { createId, upsertRows } from '@kakehashi/database';
import { demonstration } from '@kakehashi/sample';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { MADE_FOR_TEST, UNKNOWN_ID } from '../testing/made-rows';
import { PEOPLE } from '../testing/sample-rows';
import { commissionFeeColumns } from './commission.sample';
import { CommissionFee } from './commission-fee.entity';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding, PEOPLE);
});
afterAll(() => subgraph.stop());

describe('Commission', () => {
  it('has the fee that was agreed, to the last unit; null for an unknown and a malformed id', async () => {
    const commissionId = createId();
    const money = { amountMinor: '120050', currency: 'USD' };
    const row = { id: createId(), commissionId, money, provenance: MADE_FOR_TEST };
    await upsertRows(subgraph.database.manager, CommissionFee, [commissionFeeColumns(row)]);
    const keys = [{ id: commissionId.toUpperCase() }, { id: UNKNOWN_ID }, { id: 'x' }];
    expect(await subgraph.entities('Commission', keys, '{ fee { amount currency } }')).toEqual([
      { fee: { amount: '1200.50', currency: 'USD' } },
      { fee: null },
      { fee: null },
    ]);
  });

  it('costs one SQL statement for all fees of the sample', async () => {
    const fees = [...demonstration({ people: PEOPLE }).commissionFees()];
    const keys = fees.map(({ commissionId }) => ({ __typename: 'Commission', id: commissionId }));
    const { data, statements } = await subgraph.query(
      `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Commission { fee { currency } } } }`,
      { keys },
    );
    expect(fees.length).toBeGreaterThan(0);
    expect(data._entities).toEqual(fees.map(({ money: { currency } }) => ({ fee: { currency } })));
    expect(statements).toBe(1);
  });
});
