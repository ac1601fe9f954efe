import { CalendarDate, Decimal, Locale } from '@kakehashi/shared-types';
import { SubgraphContext, TitledEntity } from '@kakehashi/subgraph';
import { Arg, Ctx, Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';

/** A value to be reached by a day. Its title is its indicator: what is counted. */
@Directive('@key(fields: "id")')
@Entity()
@Index('target_by_title', ['sortTitle', 'id'])
@Index('target_by_due_day', ['dueOn', 'id'])
@Index('target_by_organisation', ['organisationId', 'dueOn', 'id'])
@Index('target_by_programme', ['programmeId', 'dueOn', 'id'])
@Index('target_by_title_vi', { synchronize: false })
@Index('target_by_title_ja', { synchronize: false })
@Index('target_by_creation', ['createdAt', 'id'])
@Index('target_by_change', ['updatedAt', 'id'])
@ObjectType({ description: 'A value to be reached by a day. Its title is its indicator: what is counted.' })
export class Target extends TitledEntity {
  @Field({ description: 'What is counted, in a language; the same as `title`.' })
  indicator(
    @Arg('locale', () => Locale, { nullable: true, description: 'Wanted language, as for `title`.' })
    locale: Locale | null | undefined,
    @Ctx() context: SubgraphContext,
  ): string {
    return this.title(locale, context);
  }

  @Field({ description: 'The unit of all its values, such as `STARTUP`.' })
  @Column({ type: 'text' })
  unit!: string;

  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  programmeId!: string | null;

  @Field(() => Decimal, { description: 'The value from which it starts, in `unit`.' })
  @Column({ type: 'numeric' })
  baselineValue!: string;

  @Field(() => CalendarDate, { description: 'The day on which the baseline was measured.' })
  @Column({ type: 'date' })
  baselineOn!: string;

  @Field(() => Decimal, { description: 'The value to be reached, in `unit`.' })
  @Column({ type: 'numeric' })
  targetValue!: string;

  @Field(() => CalendarDate, { description: 'Last day on which the value may be reached.' })
  @Column({ type: 'date' })
  dueOn!: string;
}
