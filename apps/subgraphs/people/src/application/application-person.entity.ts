import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That a person applied for funds, as the funding subgraph tells it. Private: it only tells who is too close to whom. */
@Entity()
@Index('application_person_once', ['applicationId', 'personId'], { unique: true })
@Index('application_person_by_person', ['personId', 'submittedOn', 'applicationId'])
export class ApplicationPerson {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  applicationId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'date' })
  submittedOn!: string;
}
