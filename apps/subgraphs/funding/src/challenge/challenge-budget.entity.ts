import { RecordedEntity } from '@kakehashi/subgraph';
import { ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

/** What the owner of a challenge would pay for a solution; at most one for a challenge. */
@Entity()
@ObjectType({ description: 'What the owner of a challenge would pay for a solution.' })
export class ChallengeBudget extends RecordedEntity {
  @Column({ type: 'uuid', unique: true })
  challengeId!: string;

  /** As text, because a number would lose digits. */
  @Column({ type: 'bigint' })
  amountMinorUnits!: string;

  @Column({ type: 'text' })
  currency!: string;
}
