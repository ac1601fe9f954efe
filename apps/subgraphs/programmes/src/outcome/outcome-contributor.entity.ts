import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { ContributorRole } from './outcome.enum';

/** That an outcome is due to an organisation or a person. */
@Entity()
@Index('outcome_contributor_by_outcome', ['outcomeId', 'position', 'id'])
@Index('outcome_contributor_by_organisation', ['organisationId', 'outcomeId'])
@Index('outcome_contributor_by_person', ['personId', 'outcomeId'])
@Check('outcome_contributor_is_one', 'num_nonnulls(organisation_id, person_id) = 1')
@ObjectType({ description: 'That an outcome is due to an organisation or a person.' })
export class OutcomeContributor extends RecordedEntity {
  @Column({ type: 'uuid' })
  outcomeId!: string;

  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Field(() => ContributorRole, { description: 'What they did for it.' })
  @Column({ type: 'text' })
  role!: ContributorRole;

  @Field(() => Int, { description: 'Place among the contributors, from 0, such as that of an author.' })
  @Column({ type: 'integer' })
  position!: number;
}
