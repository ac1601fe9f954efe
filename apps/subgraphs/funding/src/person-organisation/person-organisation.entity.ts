import { Entity, PrimaryColumn } from 'typeorm';

/**
 * That a person belongs to an organisation, or once did, as the people subgraph told. By it reviewers are kept away from
 * applications of their own organisations; nobody is told it here.
 */
@Entity()
export class PersonOrganisation {
  @PrimaryColumn({ type: 'uuid' })
  personId!: string;

  @PrimaryColumn({ type: 'uuid' })
  organisationId!: string;
}
