import { RecordedEntity } from '@kakehashi/subgraph';
import { Column, Entity } from 'typeorm';

/** What is paid for a commission; at most one for a commission. */
@Entity()
export class CommissionFee extends RecordedEntity {
  @Column({ type: 'uuid', unique: true })
  commissionId!: string;

  /** As text, because a number would lose digits. */
  @Column({ type: 'bigint' })
  amountMinorUnits!: string;

  @Column({ type: 'text' })
  currency!: string;
}
