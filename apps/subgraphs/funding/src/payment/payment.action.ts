import { moneyFromMinorUnits } from '@kakehashi/shared-types';
import { type Act, type Action, defineChange, given, storedMoney } from '@kakehashi/subgraph';
import { recipientsOf } from '../award/award-told';
import { zoneOfAward } from '../award/award-zone';
import { lockLiveAward } from '../award/live-award';
import { paysInstalment } from '../commitment/commitment.relation';
import { Instalment } from '../instalment/instalment.entity';
import { instalmentWorkflow } from '../instalment/instalment.workflow';
import { Payment } from './payment.entity';

const TOO_MUCH = 'What is paid must not pass the instalment.';

const payInstalment: Action = {
  ...defineChange({
    name: 'payInstalment',
    description:
      'Records a payment of an instalment that is due, the whole or a part. It stays due until it is paid wholly, and never more than it is paid.',
    entity: Instalment,
    scope: 'write:awards',
    relation: paysInstalment,
    input: {
      money: given.money('What was paid, in the currency of the instalment.'),
      paidOn: given.day('Day on which it was paid; not in the future.'),
      reference: given.text("The funder's own reference of the transfer; each is recorded once for an instalment.", {
        longest: 200,
      }),
    },
    constraints: {
      payment_once: { field: 'reference', message: 'A payment of the instalment has that reference already.' },
      payment_within_instalment: { field: 'money.amount', message: TOO_MUCH },
    },
    async run(act, { money, paidOn, reference }, instalment) {
      const { id, status } = instalment;
      const awardId = await awardOf(act, instalment);
      await lockLiveAward(act, awardId, 'payInstalment', ['ACTIVE']);
      const next = instalmentWorkflow.follow('payInstalment', status);
      if (paidOn > act.today(await zoneOfAward(act, awardId))) {
        act.fault('OUT_OF_RANGE', 'paidOn', `The day must not be in the future, but is ${paidOn}.`);
      }
      const left = await leftOf(act, instalment);
      const { minorUnits, amount, currency } = storedMoney(money);
      if (currency !== instalment.currency) {
        const message = `It must be in ${instalment.currency}, the currency of the instalment, but is in ${currency}.`;
        act.fault('RULE_BROKEN', 'money.currency', message);
      } else if (BigInt(minorUnits) > left) {
        const most = moneyFromMinorUnits(left, currency).amount;
        act.fault(
          'OUT_OF_RANGE',
          'money.amount',
          `${TOO_MUCH} At most ${most} ${currency} is left, but got: ${amount}.`,
        );
      }
      act.settle();
      await act.insert(Payment, {
        instalment_id: id,
        amount_minor_units: minorUnits,
        currency,
        amount,
        paid_on: paidOn,
        reference: reference.trim(),
      });
      if (BigInt(minorUnits) < left) return {};
      await act.emit('instalment.paid', id, {
        instalmentId: id,
        awardId,
        recipientOrganisationIds: await recipientsOf(act, awardId),
        amountMinorUnits: instalment.amountMinorUnits,
        currency,
        paidOn,
      });
      return { status: next };
    },
  }),
  workflow: instalmentWorkflow,
};

/** What funders pay. */
export const paymentActions: readonly Action[] = [payInstalment];

async function awardOf(act: Act, { commitmentId }: Instalment): Promise<string> {
  const rows: { id: string }[] = await act.manager.query('SELECT award_id AS id FROM award_commitment WHERE id = $1', [
    commitmentId,
  ]);
  return rows[0]?.id ?? act.refuse('NOT_FOUND', 'id', 'There is no award that it belongs to.');
}

/** What is still to be paid of an instalment, in minor units. */
async function leftOf(act: Act, { id, amountMinorUnits }: Instalment): Promise<bigint> {
  const [{ paid }] = await act.manager.query(
    'SELECT coalesce(sum(amount_minor_units), 0)::text AS paid FROM payment WHERE instalment_id = $1',
    [id],
  );
  return BigInt(amountMinorUnits) - BigInt(paid);
}
