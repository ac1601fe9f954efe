import { createId, upsertRows } from '@kakehashi/database';
import { demonstration } from '@kakehashi/sample';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import { MADE_FOR_TEST, UNKNOWN_ID } from '../testing/made-rows';
import { PEOPLE } from '../testing/sample-rows';
import { commissionEvents } from './commission.events';
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

  it('has the fee that an event tells, in place of another that was recorded before', async () => {
    const commissionId = createId();
    const agree = (amountMinorUnits: string) =>
      subgraph.database.transaction((manager) =>
        commissionEvents['commission.agreed'](manager, {
          position: '1',
          id: createId(),
          type: 'commission.agreed',
          version: 1,
          subjectId: commissionId,
          occurredAt: new Date(),
          actor: 'user:lan',
          payload: { commissionId, amountMinorUnits, currency: 'VND', agreedOn: '2026-11-23' },
        }),
      );
    const fee = async () =>
      (await subgraph.entities('Commission', [{ id: commissionId }], '{ fee { amount } }'))[0].fee;
    await agree('9007199254740993');
    expect(await fee()).toEqual({ amount: '9007199254740993' });
    await agree('5');
    expect(await fee()).toEqual({ amount: '5' });
    const rows = await subgraph.database.query('SELECT version FROM commission_fee WHERE commission_id = $1', [
      commissionId,
    ]);
    expect(rows).toEqual([{ version: 2 }]);
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
