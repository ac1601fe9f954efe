import { LocalizedText, Period } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';

/** That a liaison brought two parties together for a purpose. */
@Directive('@key(fields: "id")')
@Entity()
@Index('introduction_by_start', { synchronize: false })
@Index('introduction_by_event', { synchronize: false })
@Index('introduction_by_liaison_organisation', ['liaisonOrganisationId'])
@Index('introduction_by_liaison_person', ['liaisonPersonId'])
@Index('introduction_by_creation', ['createdAt', 'id'])
@Index('introduction_by_change', ['updatedAt', 'id'])
@ObjectType({ description: 'That a liaison brought two parties together for a purpose.' })
export class Introduction extends RecordedEntity {
  @Column({ type: 'uuid', nullable: true })
  liaisonOrganisationId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  liaisonPersonId!: string | null;

  @Field(() => [LocalizedText], { description: 'What for, in each language that has it.' })
  @Column({ type: 'jsonb' })
  purpose!: LocalizedText[];

  @Column({ type: 'uuid', nullable: true })
  eventId!: string | null;

  @Field(() => Period, { description: 'When it was made; the month when no day is known.' })
  @Column(() => Period)
  period!: Period;
}
