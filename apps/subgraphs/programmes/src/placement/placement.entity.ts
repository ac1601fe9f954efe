import { CountryCode, LocalizedText, Period } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Exclusion, Index } from 'typeorm';
import { PlacementPurpose, PlacementStatus } from './placement.enum';

/** A researcher sent abroad. */
@Directive('@key(fields: "id")')
@Entity()
@Index('placement_by_start', { synchronize: false })
@Index('placement_by_person', { synchronize: false })
@Index('placement_by_home', { synchronize: false })
@Index('placement_by_host', { synchronize: false })
@Index('placement_by_programme', { synchronize: false })
@Index('placement_by_creation', ['createdAt', 'id'])
@Index('placement_by_change', ['updatedAt', 'id'])
@Exclusion(
  'placement_stays_apart',
  `USING gist (person_id WITH =, daterange(period_from, period_to) WITH &&)
   WHERE (status IN ('APPROVED', 'ON_STAY', 'RETURNED') AND provenance ->> 'source' = 'KAKEHASHI')`,
)
@ObjectType({ description: 'A researcher sent abroad.' })
export class Placement extends RecordedEntity {
  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'uuid', nullable: true })
  homeOrganisationId!: string | null;

  @Column({ type: 'uuid' })
  hostOrganisationId!: string;

  @Field(() => CountryCode, { description: 'The country of the stay.' })
  @Column({ type: 'text' })
  country!: string;

  @Field(() => PlacementPurpose, { description: 'What for.' })
  @Column({ type: 'text' })
  purpose!: PlacementPurpose;

  @Field(() => [LocalizedText], { description: 'The same in words, in each language that has it; may be empty.' })
  @Column({ type: 'jsonb' })
  description!: LocalizedText[];

  @Column({ type: 'uuid', nullable: true })
  programmeId!: string | null;

  @Field(() => PlacementStatus, { description: 'How far it has come.' })
  @Column({ type: 'text' })
  status!: PlacementStatus;

  @Field(() => Period, { description: 'The stay.' })
  @Column(() => Period)
  period!: Period;
}
