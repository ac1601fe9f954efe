import { datedRowsByKey } from '@kakehashi/subgraph';
import { AgreementParty } from './agreement-party.entity';

/** The parties of an agreement: issuers, then signatories, then participants, states first. */
export const partiesOfAgreement = datedRowsByKey<AgreementParty>({
  entity: AgreementParty,
  column: 'agreement_id',
  orderBy: `array_position(ARRAY['ISSUER', 'SIGNATORY', 'PARTICIPANT'], t.role), t.country, t.id`,
});

/** The parts that an organisation has in agreements, newest first. */
export const partiesOfOrganisation = datedRowsByKey<AgreementParty>({
  entity: AgreementParty,
  column: 'organisation_id',
  orderBy: 't.period_from DESC NULLS LAST, t.id DESC',
});
