import { ExternalId } from '@kakehashi/shared-types';
import { TitledEntity } from '@kakehashi/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';

/**
 * A work as a person's own record lists it, evidence of what they know. What came of a project, with all who contributed,
 * is an outcome of the programmes subgraph.
 */
@Entity()
@Index('work_by_source', ['sourceKey'], { unique: true })
@Index('work_by_person', ['personId', 'publishedYear', 'id'])
@Index('work_by_doi', ['doi'])
@ObjectType({
  description: "A work as a person's own record lists it: a publication, a data set, a patent and others.",
})
export class Work extends TitledEntity {
  @Column({ type: 'uuid' })
  personId!: string;

  /** By what its source knows it, so that an import finds it again. */
  @Column({ type: 'text' })
  sourceKey!: string;

  @Field({ description: 'What it is, in the words of its source: `journal-article`, `data-set`, `patent` and others.' })
  @Column({ type: 'text' })
  kind!: string;

  @Field(() => Int, { nullable: true, description: 'Calendar year in which it was published; null when unknown.' })
  @Column({ type: 'integer', nullable: true })
  publishedYear!: number | null;

  @Field(() => String, { nullable: true, description: 'The journal, book or conference that it stands in.' })
  @Column({ type: 'text', nullable: true })
  publishedIn!: string | null;

  @Field(() => String, { nullable: true, description: 'Its DOI in lower case, such as `10.1087/20120404`.' })
  @Column({ type: 'text', nullable: true })
  doi!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read.' })
  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @Field(() => [ExternalId], { description: 'Ids that others gave to it: `DOI`, `ISBN`, `ISSN` and others.' })
  @Column({ type: 'jsonb', default: [] })
  externalIds!: ExternalId[];
}
