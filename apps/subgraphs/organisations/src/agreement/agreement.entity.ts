import { CalendarDate, LocalizedText, Period } from '@kakehashi/shared-types';
import { TitledEntity } from '@kakehashi/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { AgreementKind, AgreementStatus } from './agreement.enum';

/** A memorandum, joint-initiative phase, resolution or partnership. */
@Directive('@key(fields: "id")')
@Entity()
@Index('agreement_by_title', ['sortTitle', 'id'])
@Index('agreement_by_parent', ['parentAgreementId'])
@Index('agreement_by_title_vi', { synchronize: false })
@Index('agreement_by_title_ja', { synchronize: false })
@Index('agreement_by_creation', ['createdAt', 'id'])
@Index('agreement_by_change', ['updatedAt', 'id'])
@ObjectType({ description: 'A memorandum, joint-initiative phase, resolution or partnership.' })
export class Agreement extends TitledEntity {
  @Field(() => AgreementKind, { description: 'What it is.' })
  @Column({ type: 'text' })
  kind!: AgreementKind;

  @Field(() => AgreementStatus, { description: 'How far it has come.' })
  @Column({ type: 'text' })
  status!: AgreementStatus;

  @Column({ type: 'uuid', nullable: true })
  parentAgreementId!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Day of signature or adoption; null when unknown.' })
  @Column({ type: 'date', nullable: true })
  signedOn!: string | null;

  @Field(() => Period, { description: 'When it holds.' })
  @Column(() => Period)
  period!: Period;

  @Field(() => [LocalizedText], { description: 'What it is about, in each language that has it.' })
  @Column({ type: 'jsonb', default: [] })
  description!: LocalizedText[];
}
