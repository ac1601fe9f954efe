import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { ClaimProvenance, ClaimRule } from './claim';

/** What a source says of one field of a thing, kept where sources disagree. */
@Entity()
@Unique('claim_of_source', ['entityId', 'field', 'source'])
export class Claim {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** The thing's type in the API, such as `Organisation`. */
  @Column({ type: 'text' })
  entityType!: string;

  @Column({ type: 'uuid' })
  entityId!: string;

  /** The field's name in the API, such as `establishedYear`. */
  @Column({ type: 'text' })
  field!: string;

  /** The source in its provenance, which can say one thing of a field at a time. */
  @Column({ type: 'text' })
  source!: string;

  /** What it says, as the field's own value; null: that there is none. */
  @Column({ type: 'jsonb', nullable: true })
  value!: unknown;

  @Column({ type: 'jsonb' })
  provenance!: ClaimProvenance;

  /** By which rule the field has the value that it has. */
  @Column({ type: 'text' })
  rule!: ClaimRule;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  recordedAt!: Date;
}
