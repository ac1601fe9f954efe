import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That an agreement is the legal basis of a programme. */
@Entity()
@Index('programme_agreement_by_agreement', ['agreementId', 'programmeId'])
export class ProgrammeAgreement {
  @PrimaryColumn({ type: 'uuid' })
  programmeId!: string;

  @PrimaryColumn({ type: 'uuid' })
  agreementId!: string;

  /** Place among the agreements of the same programme, from 0, as its source lists them. */
  @Column({ type: 'integer' })
  position!: number;
}
