import { CountryCode, Period } from '@kakehashi/shared-types';
import { NamedEntity } from '@kakehashi/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { FundingSchemeKind } from './funding-scheme.enum';

/** A standing offer of money, under which calls are made. */
@Directive('@key(fields: "id")')
@Entity()
@Index('funding_scheme_by_name', ['sortName', 'id'])
@Index('funding_scheme_by_programme', ['programmeId'])
@Index('funding_scheme_by_name_vi', { synchronize: false })
@Index('funding_scheme_by_name_ja', { synchronize: false })
@Index('funding_scheme_by_creation', ['createdAt', 'id'])
@Index('funding_scheme_by_change', ['updatedAt', 'id'])
@Index('funding_scheme_by_source', ['sourceKey'], { unique: true })
@ObjectType({ description: 'A standing offer of money, under which calls are made.' })
export class FundingScheme extends NamedEntity {
  @Field(() => FundingSchemeKind, { description: 'What it pays for.' })
  @Column({ type: 'text' })
  kind!: FundingSchemeKind;

  @Column({ type: 'uuid', array: true })
  funderOrganisationIds!: string[];

  @Column({ type: 'uuid', nullable: true })
  programmeId!: string | null;

  @Field(() => [CountryCode], { description: 'Countries whose researchers it names; empty when it names none.' })
  @Column({ type: 'text', array: true })
  countries!: string[];

  @Field(() => Period, { description: 'When it offers money.' })
  @Column(() => Period)
  period!: Period;

  /** By what its source knows it, so that an import finds it again; null where it has nothing such. */
  @Column({ type: 'text', nullable: true })
  sourceKey!: string | null;
}
