import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { TrackRecordKind } from './track-record.enum';

/** That something came of a person's work, as the programmes subgraph tells it; matching counts it. */
@Entity()
@Index('track_record_by_person', ['personId', 'kind', 'subjectId'], { unique: true })
export class TrackRecord {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  kind!: TrackRecordKind;

  /** Id of the outcome or commission. */
  @Column({ type: 'uuid' })
  subjectId!: string;
}
