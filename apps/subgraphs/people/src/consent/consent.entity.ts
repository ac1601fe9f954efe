import { RecordedEntity } from '@kakehashi/subgraph';
import { Column, Entity, Index } from 'typeorm';
import type { ConsentPurpose } from './consent.enum';

/**
 * That a person agreed to something. Private: the graph tells only whether a consent holds.
 *
 * A consent given again after a withdrawal is a row of its own, so that it stays on record what held when.
 */
@Entity()
@Index('consent_by_person', ['personId', 'purpose'])
@Index('consent_open', ['personId', 'purpose'], { unique: true, where: 'withdrawn_at IS NULL' })
export class Consent extends RecordedEntity {
  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  purpose!: ConsentPurpose;

  @Column({ type: 'timestamptz', precision: 3 })
  givenAt!: Date;

  /** Null while it holds. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  withdrawnAt!: Date | null;

  /** Which version of the text they agreed to. */
  @Column({ type: 'text' })
  textVersion!: string;
}
