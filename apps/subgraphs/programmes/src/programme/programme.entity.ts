import { CountryCode, LocalizedText, Period } from '@kakehashi/shared-types';
import { NamedEntity } from '@kakehashi/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ProgrammeKind } from './programme.enum';

/** A scheme, initiative, policy, incubation, exchange or series of events. */
@Directive('@key(fields: "id")')
@Entity()
@Index('programme_by_name', ['sortName', 'id'])
@Index('programme_by_parent', ['parentId', 'sortName', 'id'])
@Index('programme_by_name_vi', { synchronize: false })
@Index('programme_by_name_ja', { synchronize: false })
@Index('programme_by_creation', ['createdAt', 'id'])
@Index('programme_by_change', ['updatedAt', 'id'])
@ObjectType({ description: 'A scheme, initiative, policy, incubation, exchange or series of events.' })
export class Programme extends NamedEntity {
  @Field(() => ProgrammeKind, { description: 'What it is.' })
  @Column({ type: 'text' })
  kind!: ProgrammeKind;

  @Column({ type: 'uuid', nullable: true })
  parentId!: string | null;

  @Field(() => [LocalizedText], { description: 'What it is about, in each language that has it.' })
  @Column({ type: 'jsonb' })
  description!: LocalizedText[];

  @Field(() => [CountryCode], { description: 'The countries that it is for; may be empty.' })
  @Column({ type: 'text', array: true })
  countries!: string[];

  @Field(() => Period, { description: 'When it runs.' })
  @Column(() => Period)
  period!: Period;
}
