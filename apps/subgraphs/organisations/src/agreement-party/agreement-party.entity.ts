import { CalendarDate, CountryCode, Period } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { AgreementRole } from './agreement-party.enum';

/** Who takes part in an agreement: an organisation, or a state as a whole. */
@Entity()
@Index('agreement_party_by_agreement', ['agreementId'])
@Index('agreement_party_by_organisation', ['organisationId', 'agreementId'])
@Index('agreement_party_by_country', ['country', 'agreementId'])
@Check('agreement_party_is_one', '(organisation_id IS NULL) <> (country IS NULL)')
@ObjectType({ description: 'Who takes part in an agreement: an organisation, or a state as a whole.' })
export class AgreementParty extends RecordedEntity {
  @Column({ type: 'uuid' })
  agreementId!: string;

  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Field(() => CountryCode, {
    nullable: true,
    description: 'The state that is the party; null when the party is an organisation.',
  })
  @Column({ type: 'text', nullable: true })
  country!: string | null;

  @Field(() => AgreementRole, { description: 'What the party does in it.' })
  @Column({ type: 'text' })
  role!: AgreementRole;

  @Field(() => Period, { description: 'When it is a party.' })
  @Column(() => Period)
  period!: Period;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Day on which it signed; null when it has not, or the day is not known.',
  })
  @Column({ type: 'date', nullable: true })
  signedOn!: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'Last day until which it would renew the agreement, while others have yet to agree to that; else null.',
  })
  @Column({ type: 'date', nullable: true })
  renewsUntil!: string | null;
}
