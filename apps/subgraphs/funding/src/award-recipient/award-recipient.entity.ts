import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AwardRecipientRole } from './award-recipient.enum';

/** An organisation that receives an award. */
@Entity()
@Index('award_recipient_by_award', ['awardId', 'position'])
@Index('award_recipient_by_organisation', ['organisationId', 'awardId'])
@ObjectType({ description: 'An organisation that receives an award.' })
export class AwardRecipient extends RecordedEntity {
  @Column({ type: 'uuid' })
  awardId!: string;

  /** Place among the award's recipients, from 0. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Field(() => AwardRecipientRole, { description: 'What it is to the award.' })
  @Column({ type: 'text' })
  role!: AwardRecipientRole;
}
