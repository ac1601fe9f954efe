import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';

/** One of those that an introduction brings together: an organisation or a person. */
@Entity()
@Index('introduction_party_by_introduction', ['introductionId', 'position', 'id'])
@Index('introduction_party_by_organisation', ['organisationId', 'introductionId'])
@Index('introduction_party_by_person', ['personId', 'introductionId'])
@Check('introduction_party_of_one', 'num_nonnulls(organisation_id, person_id) = 1')
@ObjectType({ description: 'One of those that an introduction brings together: an organisation or a person.' })
export class IntroductionParty extends RecordedEntity {
  @Column({ type: 'uuid' })
  introductionId!: string;

  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Field(() => Int, { description: 'Place among the parties, from 0, as the source lists them.' })
  @Column({ type: 'integer' })
  position!: number;
}
