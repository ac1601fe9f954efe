import { Entity, PrimaryColumn } from 'typeorm';
import type { TrackRecordKind } from './track-record.enum';

/** That something came of a person's work, as the programmes subgraph tells it; matching counts it. */
@Entity()
export class TrackRecord {
  @PrimaryColumn({ type: 'uuid' })
  personId!: string;

  @PrimaryColumn({ type: 'text' })
  kind!: TrackRecordKind;

  /** Id of the outcome or commission. */
  @PrimaryColumn({ type: 'uuid' })
  subjectId!: string;
}
