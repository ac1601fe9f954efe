import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';

/** A table for this package's tests. */
@Entity()
export class Thing {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text', collation: 'und-x-icu' })
  sortName!: string;

  @Column({ type: 'integer', nullable: true })
  size!: number | null;

  @Column({ type: 'date', nullable: true })
  madeOn!: string | null;

  @Column({ type: 'uuid', nullable: true })
  parentId!: string | null;

  @Column({ type: 'text' })
  searchDocument!: string;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt!: Date;
}

export class Things1760000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE thing (
        id uuid NOT NULL,
        sort_name text COLLATE "und-x-icu" NOT NULL,
        size integer,
        made_on date,
        parent_id uuid,
        search_document text NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        version integer NOT NULL DEFAULT 1,
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT thing_pkey PRIMARY KEY (id)
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE thing');
  }
}
