import { Period } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { ParticipationRole } from './participation.enum';

/**
 * That an organisation or a person takes part in a project, an event or a session of an event.
 *
 * One table for all pairs, so that what somebody takes part in is one list.
 */
@Entity()
@Index('participation_by_project', ['projectId', 'position', 'id'])
@Index('participation_by_event', ['eventId', 'position', 'id'])
@Index('participation_by_session', ['sessionId', 'position', 'id'])
@Index('participation_by_person', { synchronize: false })
@Index('participation_by_organisation', { synchronize: false })
@Check('participation_in_one', 'num_nonnulls(project_id, event_id, session_id) = 1')
@Check('participation_of_one', 'num_nonnulls(organisation_id, person_id) = 1')
@Index('participation_by_creation', ['createdAt', 'id'])
@Index('participation_by_change', ['updatedAt', 'id'])
@ObjectType({ description: 'That an organisation or a person takes part in a project, an event or a session.' })
export class Participation extends RecordedEntity {
  @Column({ type: 'uuid', nullable: true })
  projectId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  eventId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  sessionId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Field(() => ParticipationRole, { description: 'As what.' })
  @Column({ type: 'text' })
  role!: ParticipationRole;

  /** Place among the participations in the same project, event or session, from 0, as its source lists them. */
  @Column({ type: 'integer' })
  position!: number;

  @Field(() => Period, {
    description: 'When; open at both ends when only the days of the project, event or session are known.',
  })
  @Column(() => Period)
  period!: Period;

  /** The first day of the period, else of the project or event: stored, because lists are ordered by it. */
  @Column({ type: 'date', nullable: true })
  startsOn!: string | null;

  /** The first day after the period, else after the project or event; goes with `startsOn`. */
  @Column({ type: 'date', nullable: true })
  endsBefore!: string | null;
}
