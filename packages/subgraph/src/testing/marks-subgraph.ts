import { Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Column, Entity, type MigrationInterface, type QueryRunner } from 'typeorm';
import { RecordedEntity } from '../entity/recorded.entity';
import { defineReference } from '../reference';
import type { SubgraphDefinition } from '../subgraph-definition';

/** What the tests of this package write. */
@Entity()
@ObjectType({ description: 'A mark.' })
export class Mark extends RecordedEntity {
  @Field(() => Int, { description: 'Its number.' })
  @Column({ type: 'integer' })
  number!: number;
}

@Resolver(() => Mark)
class MarkResolver {
  @Query(() => Mark, { nullable: true, description: 'A mark.' })
  mark(): null {
    return null;
  }
}

class Marks1760000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE mark (
      id uuid PRIMARY KEY, provenance jsonb NOT NULL, created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(), version integer NOT NULL DEFAULT 1, number integer NOT NULL)`);
  }

  async down(): Promise<void> {}
}

/** The least that is a subgraph: one entity, without a sample. */
export const marks: SubgraphDefinition = {
  name: 'marks',
  port: 0,
  folder: __dirname,
  entities: [Mark],
  migrations: [Marks1760000000000],
  resolvers: [MarkResolver],
  references: [defineReference('Mark', {})],
  loadSample: async () => undefined,
};
