import { ExternalId, LocalizedText } from '@kakehashi/shared-types';
import { NamedEntity } from '@kakehashi/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { TopicScheme } from './topic.enum';

/** A field of science or a strategic technology. */
@Directive('@cacheControl(maxAge: 300)')
@Directive('@key(fields: "id")')
@Entity()
@Index('topic_by_name', ['sortName', 'id'])
@Index('topic_by_parent', ['parentId', 'sortName', 'id'])
@Index('topic_by_code', ['code', 'scheme'], { unique: true })
@Index('topic_by_name_vi', { synchronize: false })
@Index('topic_by_name_ja', { synchronize: false })
@Index('topic_by_creation', ['createdAt', 'id'])
@Index('topic_by_change', ['updatedAt', 'id'])
@ObjectType({ description: 'A field of science or a strategic technology.' })
export class Topic extends NamedEntity {
  @Field(() => TopicScheme, { description: 'The classification that it belongs to.' })
  @Column({ type: 'text' })
  scheme!: TopicScheme;

  @Field({ description: 'Its code, unique within the scheme: `1.2`, or `ARTIFICIAL_INTELLIGENCE`.' })
  @Column({ type: 'text' })
  code!: string;

  @Field(() => [LocalizedText], { description: 'What its source says of it, in each language that has it.' })
  @Column({ type: 'jsonb', default: [] })
  description!: LocalizedText[];

  @Field(() => [ExternalId], { description: 'Ids that others gave to it, such as that of `OPENALEX`.' })
  @Column({ type: 'jsonb', default: [] })
  externalIds!: ExternalId[];

  @Column({ type: 'uuid', nullable: true })
  parentId!: string | null;
}
