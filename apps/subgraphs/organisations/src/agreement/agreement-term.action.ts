import { type Action, defineChange, given, optional, takeStep } from '@kakehashi/subgraph';
import { allSigners, lockSigningParty } from '../agreement-party/agreement-party.action';
import { AgreementParty } from '../agreement-party/agreement-party.entity';
import { dayAfter } from '../day/day-after';
import { Agreement } from './agreement.entity';
import { isPartyToAgreement } from './agreement.relation';
import { agreementWorkflow } from './agreement.workflow';

const shared = { entity: Agreement, scope: 'write:agreements', relation: isPartyToAgreement } as const;

const party = given.id('Id of the party for which it is done, as `parties { id }` has it.');

const signAgreement = defineChange({
  ...shared,
  name: 'signAgreement',
  description:
    'Signs the text as it is for one party, with `expectedVersion` exactly the one that was read; the agreement is `SIGNED` when the last has.',
  input: { party },
  async run(act, { party }, agreement) {
    agreementWorkflow.follow('signAgreement', agreement.status);
    const { id, signedOn } = await lockSigningParty(act, agreement, party);
    if (signedOn !== null) act.refuse('DUPLICATE', 'party', `The party has signed on ${signedOn}.`);
    await act.update(AgreementParty, id, { signed_on: act.today() });
    if (await allSigners(act, agreement, 't.signed_on IS NOT NULL')) {
      await takeStep(act, agreementWorkflow, 'signAgreement', agreement, { columns: { signed_on: act.today() } });
    }
    return {};
  },
});

const bringIntoForce = defineChange({
  ...shared,
  name: 'bringIntoForce',
  description: 'Tells that a signed agreement has come into force, and until when it holds.',
  workflow: agreementWorkflow,
  input: {
    from: given.day('First day on which it holds; not before it was signed, and not in the future.'),
    until: optional(given.day('Last day on which it holds; it expires after that. None: until further notice.')),
  },
  run(act, { from, until }, { signedOn }) {
    if (from > act.today()) act.fault('OUT_OF_RANGE', 'from', `It must not be in the future, but is ${from}.`);
    if (signedOn !== null && from < signedOn) {
      act.fault('OUT_OF_RANGE', 'from', `It was signed on ${signedOn}, but would hold from ${from}.`);
    }
    if (until != null && until < from) {
      act.fault('OUT_OF_RANGE', 'until', `It would end ${until}, before it begins on ${from}.`);
    }
    return { period_from: from, period_to: until == null ? null : dayAfter(until), period_precision: 'DAY' };
  },
});

const renewAgreement = defineChange({
  ...shared,
  name: 'renewAgreement',
  description:
    'Renews an agreement for one party; it is `RENEWED` when all that signed would renew it until the same day.',
  input: { party, until: given.day('Last day of the new term; after that of the present one.') },
  async run(act, { party, until }, agreement) {
    agreementWorkflow.follow('renewAgreement', agreement.status);
    const { id } = await lockSigningParty(act, agreement, party);
    const { to } = agreement.period;
    if (to === null)
      act.refuse('RULE_BROKEN', null, 'It holds until further notice, so that there is nothing to renew.');
    else if (until < to)
      act.refuse('OUT_OF_RANGE', 'until', `It must not be before ${to}, when the present term has ended.`);
    await act.update(AgreementParty, id, { renews_until: until });
    if (!(await allSigners(act, agreement, 't.renews_until = t.value', until))) return {};
    await act.manager.query('UPDATE agreement_party SET renews_until = NULL WHERE agreement_id = $1', [agreement.id]);
    const columns = { period_to: dayAfter(until), period_precision: 'DAY' };
    await takeStep(act, agreementWorkflow, 'renewAgreement', agreement, { columns });
    return {};
  },
});

/** What makes an agreement hold, and for how long. */
export const agreementTermActions: readonly Action[] = [signAgreement, bringIntoForce, renewAgreement];
