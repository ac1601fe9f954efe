import { LocalizedText, Period } from '@kakehashi/shared-types';
import { TitledEntity } from '@kakehashi/subgraph';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ProjectStatus } from './project.enum';

/** A piece of research or development with a beginning and an end. */
@Directive('@key(fields: "id")')
@Entity()
@Index('project_by_title', ['sortTitle', 'id'])
@Index('project_by_programme', ['programmeId', 'sortTitle', 'id'])
@Index('project_by_status', ['status', 'sortTitle', 'id'])
@Index('project_by_start', { synchronize: false })
@Index('project_by_title_vi', { synchronize: false })
@Index('project_by_title_ja', { synchronize: false })
@Index('project_by_creation', ['createdAt', 'id'])
@Index('project_by_change', ['updatedAt', 'id'])
@ObjectType({ description: 'A piece of research or development with a beginning and an end.' })
export class Project extends TitledEntity {
  @Field(() => [LocalizedText], { description: 'What it is about, in each language that has it.' })
  @Column({ type: 'jsonb' })
  summary!: LocalizedText[];

  @Column({ type: 'uuid', nullable: true })
  programmeId!: string | null;

  @Field(() => ProjectStatus, { description: 'How far it has come.' })
  @Column({ type: 'text' })
  status!: ProjectStatus;

  @Field(() => Int, {
    nullable: true,
    description: 'Technology readiness level (TRL), 1 to 9 as ISO 16290 and Horizon Europe have it; null when unknown.',
  })
  @Column({ type: 'integer', nullable: true })
  technologyReadinessLevel!: number | null;

  @Field(() => Period, { description: 'When it runs.' })
  @Column(() => Period)
  period!: Period;
}
