import { NamedEntity } from '@kakehashi/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { TopicScheme } from './topic.enum';

/** A field of science or a strategic technology. */
@Directive('@key(fields: "id")')
@Entity()
@Index('topic_by_name', ['sortName', 'id'])
@Index('topic_by_parent', ['parentId', 'sortName', 'id'])
@Index('topic_by_code', ['code', 'scheme'], { unique: true })
@ObjectType({ description: 'A field of science or a strategic technology.' })
export class Topic extends NamedEntity {
  @Field(() => TopicScheme, { description: 'The classification that it belongs to.' })
  @Column({ type: 'text' })
  scheme!: TopicScheme;

  @Field({ description: 'Its code, unique within the scheme: `1.2`, or `ARTIFICIAL_INTELLIGENCE`.' })
  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'uuid', nullable: true })
  parentId!: string | null;
}
