import { Period } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { RelationshipKind } from './relationship.enum';

/**
 * How one organisation stands to another. Stored once from each side.
 *
 * The other side is known by id, or by ROR id alone when a register names a body that is not recorded here yet.
 */
@Entity('organisation_relationship')
@Index('organisation_relationship_by_id', ['organisationId', 'kind', 'relatedOrganisationId'], { unique: true })
@Index('organisation_relationship_by_ror', ['organisationId', 'kind', 'relatedRor'], { unique: true })
@Index('organisation_relationship_by_related', ['relatedOrganisationId', 'kind', 'organisationId'])
@ObjectType('OrganisationRelationship', { description: 'How one organisation stands to another.' })
export class Relationship extends RecordedEntity {
  @Column({ type: 'uuid' })
  organisationId!: string;

  @Field(() => RelationshipKind, { description: 'What the other organisation is to this one.' })
  @Column({ type: 'text' })
  kind!: RelationshipKind;

  @Column({ type: 'uuid', nullable: true })
  relatedOrganisationId!: string | null;

  @Column({ type: 'text', nullable: true })
  relatedRor!: string | null;

  @Field(() => String, { nullable: true, description: 'The other organisation as the source of the link calls it.' })
  @Column({ type: 'text', nullable: true })
  label!: string | null;

  @Field(() => Period, { description: 'When it holds.' })
  @Column(() => Period)
  period!: Period;
}
