import { Instant, Provenance } from '@kakehashi/shared-types';
import { Args, Ctx, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { HistoryArguments, historyOf } from '../changes/history';
import { JournalConnection } from '../changes/journal-entry.value';
import { disagreementsOf } from '../claim/disagreement.service';
import { Disagreement } from '../claim/disagreement.value';
import { SubgraphContext } from '../context';

/** What every stored thing has: an id, where it comes from, and when it was recorded. */
@ObjectType()
export abstract class RecordedEntity {
  @Field(() => ID, { description: 'Opaque, sortable by creation (UUIDv7), never reused.' })
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Directive('@tag(name: "export")')
  @Field(() => Provenance, { description: 'Where the record comes from.' })
  @Column({ type: 'jsonb' })
  provenance!: Provenance;

  @Field(() => Instant, { description: 'When it was first recorded here.' })
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Field(() => Instant, { description: 'When its record was last changed.' })
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt!: Date;

  @Field(() => Int, { description: 'Counts the changes of the record, from 1.' })
  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Field(() => JournalConnection, {
    description:
      'Every change of its record, the newest first; of a record as it was known at an instant, the changes until then.',
  })
  journal(@Args() page: HistoryArguments, @Ctx() context: SubgraphContext): Promise<JournalConnection> {
    return historyOf(context, this, page);
  }

  @Field(() => [Disagreement], {
    description: 'The fields of which sources say different things, by name, with all that they say.',
  })
  disagreements(@Ctx() context: SubgraphContext): Promise<Disagreement[]> {
    return disagreementsOf(context, this);
  }
}
