import { Entity, PrimaryColumn } from 'typeorm';

/** That an organisation applied for funds, as the funding subgraph tells it. Private, as the people who applied are. */
@Entity()
export class ApplicationOrganisation {
  @PrimaryColumn({ type: 'uuid' })
  applicationId!: string;

  @PrimaryColumn({ type: 'uuid' })
  organisationId!: string;
}
