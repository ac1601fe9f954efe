import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ApplicationStatus } from '../application/application.enum';
import { StatusChange } from './status-change.entity';

/** A status that an application had for a time. */
@Entity()
@Index('application_status_change_by_application', ['applicationId', 'period.from'])
@ObjectType({ description: 'A status that an application had for a time.' })
export class ApplicationStatusChange extends StatusChange {
  @Column({ type: 'uuid' })
  applicationId!: string;

  @Field(() => ApplicationStatus, { description: 'The status.' })
  @Column({ type: 'text' })
  status!: ApplicationStatus;
}
