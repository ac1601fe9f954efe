import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which organisation poses a challenge, as the programmes subgraph told when it was published; nobody is told it here. */
@Entity()
export class ChallengeOwner {
  @PrimaryColumn({ type: 'uuid' })
  challengeId!: string;

  @Column({ type: 'uuid' })
  ownerOrganisationId!: string;
}
