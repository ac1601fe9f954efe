import { Period } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ProgrammeRole } from './programme.enum';

/** That an organisation leads a programme or is a partner of it. */
@Entity()
@Index('programme_organisation_by_programme', ['programmeId', 'role', 'id'])
@Index('programme_organisation_by_organisation', ['organisationId', 'programmeId'])
@ObjectType({ description: 'That an organisation leads a programme or is a partner of it.' })
export class ProgrammeOrganisation extends RecordedEntity {
  @Column({ type: 'uuid' })
  programmeId!: string;

  @Column({ type: 'uuid' })
  organisationId!: string;

  @Field(() => ProgrammeRole, { description: 'What the organisation is to the programme.' })
  @Column({ type: 'text' })
  role!: ProgrammeRole;

  @Field(() => Period, { description: 'When; open at both ends when only the days of the programme are known.' })
  @Column(() => Period)
  period!: Period;
}
