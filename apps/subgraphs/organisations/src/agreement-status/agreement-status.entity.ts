import { LocalizedText, Period } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgreementStatus } from '../agreement/agreement.enum';

/** How far an agreement had come for a while. The present one stands on the agreement itself too, so that lists need no join. */
@Entity('agreement_status')
@Index('agreement_status_by_agreement', ['agreementId'])
@ObjectType({ description: 'How far an agreement had come for a while.' })
export class AgreementStatusRecord extends RecordedEntity {
  @Column({ type: 'uuid' })
  agreementId!: string;

  @Field(() => AgreementStatus, { description: 'How far it had come.' })
  @Column({ type: 'text' })
  status!: AgreementStatus;

  @Field(() => [LocalizedText], { description: 'Why it came to it, in each language that has it.' })
  @Column({ type: 'jsonb', default: [] })
  reason!: LocalizedText[];

  @Field(() => Period, { description: 'When it held.' })
  @Column(() => Period)
  period!: Period;
}
