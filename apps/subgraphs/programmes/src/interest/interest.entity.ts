import { CalendarDate, type LocalizedText } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { InterestStatus } from './interest.enum';

/** Neither turned down nor taken back; of one person, or of one organisation as a whole, there is one such in a challenge. */
const OPEN = `status NOT IN ('DECLINED', 'WITHDRAWN')`;

/** That an expert or a team would take a challenge up. */
@Directive('@key(fields: "id")')
@Entity()
@Index('interest_by_day', ['expressedOn', 'id'])
@Index('interest_by_challenge', ['challengeId', 'expressedOn', 'id'])
@Index('interest_by_person', ['personId', 'expressedOn', 'id'])
@Index('interest_by_organisation', ['organisationId', 'expressedOn', 'id'])
@Index('interest_by_creation', ['createdAt', 'id'])
@Index('interest_by_change', ['updatedAt', 'id'])
@Index('interest_open_of_person', ['challengeId', 'personId'], { unique: true, where: OPEN })
@Index('interest_open_of_organisation', ['challengeId', 'organisationId'], {
  unique: true,
  where: `person_id IS NULL AND ${OPEN}`,
})
@Check('interest_of_somebody', 'num_nonnulls(person_id, organisation_id) >= 1')
@ObjectType({ description: 'That an expert or a team would take a challenge up.' })
export class Interest extends RecordedEntity {
  @Column({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Field(() => InterestStatus, { description: 'How far it has come.' })
  @Column({ type: 'text' })
  status!: InterestStatus;

  /** For the owner and those who write it; see the resolver. */
  @Column({ type: 'jsonb' })
  message!: LocalizedText[];

  @Field(() => CalendarDate, { description: 'The day on which it was expressed.' })
  @Column({ type: 'date' })
  expressedOn!: string;
}
