import { CalendarDate, LocalizedText, Period } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { CommissionStatus, IntellectualPropertyTerms } from './commission.enum';
import { Deliverable } from './deliverable.value';

/** Work that the owner of a challenge gives to a contractor. */
@Directive('@key(fields: "id")')
@Entity()
@Index('commission_by_day', ['offeredOn', 'id'])
@Index('commission_by_challenge', ['challengeId', 'offeredOn', 'id'])
@Index('commission_by_interest', ['interestId'])
@Index('commission_by_person', ['contractorPersonId', 'offeredOn', 'id'])
@Index('commission_by_organisation', ['contractorOrganisationId', 'offeredOn', 'id'])
@Index('commission_by_creation', ['createdAt', 'id'])
@Index('commission_by_change', ['updatedAt', 'id'])
@Index('commission_under_way', ['challengeId'], {
  unique: true,
  where: `status IN ('AGREED', 'DELIVERED', 'ACCEPTED')`,
})
@Check('commission_to_somebody', 'num_nonnulls(contractor_person_id, contractor_organisation_id) >= 1')
@Check(
  'commission_agreed_with_terms',
  `status NOT IN ('AGREED', 'DELIVERED', 'ACCEPTED') OR intellectual_property_terms IS NOT NULL`,
)
@ObjectType({ description: 'Work that the owner of a challenge gives to a contractor.' })
export class Commission extends RecordedEntity {
  @Column({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'uuid', nullable: true })
  interestId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  contractorPersonId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  contractorOrganisationId!: string | null;

  /** The proposal that counts; null where the negotiation was not recorded here. */
  @Column({ type: 'uuid', nullable: true })
  proposalId!: string | null;

  @Field(() => CommissionStatus, { description: 'How far it has come.' })
  @Column({ type: 'text' })
  status!: CommissionStatus;

  @Field(() => CalendarDate, { description: 'The day on which it was offered.' })
  @Column({ type: 'date' })
  offeredOn!: string;

  @Field(() => IntellectualPropertyTerms, {
    nullable: true,
    description: 'Whom the result belongs to; recorded before it is agreed, null until then.',
  })
  @Column({ type: 'text', nullable: true })
  intellectualPropertyTerms!: IntellectualPropertyTerms | null;

  @Field(() => [LocalizedText], {
    description: 'The same in the words of the two sides, in each language that has it; may be empty.',
  })
  @Column({ type: 'jsonb' })
  intellectualPropertyNote!: LocalizedText[];

  @Field(() => [Deliverable], { description: 'What it is to bring, the one due first on top; empty until agreed.' })
  @Column({ type: 'jsonb' })
  deliverables!: Deliverable[];

  @Field(() => Period, { description: 'When the work is done; open at both ends until it is agreed.' })
  @Column(() => Period)
  period!: Period;
}
