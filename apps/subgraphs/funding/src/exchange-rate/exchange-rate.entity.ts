import { CalendarDate, CurrencyCode, Decimal } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, Unique } from 'typeorm';

/** What one unit of a currency cost in another on a day. */
@Directive('@cacheControl(maxAge: 300)')
@Directive('@key(fields: "id")')
@Entity()
@Unique('exchange_rate_of_day', ['base', 'quote', 'rateOn'])
@Index('exchange_rate_by_day', ['rateOn', 'id'])
@Check('exchange_rate_is_positive', 'rate > 0')
@Index('exchange_rate_by_creation', ['createdAt', 'id'])
@Index('exchange_rate_by_change', ['updatedAt', 'id'])
@ObjectType({ description: 'What one unit of a currency cost in another on a day. Its provenance tells the source.' })
export class ExchangeRate extends RecordedEntity {
  @Field(() => CalendarDate, { description: 'The day of the rate.' })
  @Column({ type: 'date' })
  rateOn!: string;

  @Field(() => CurrencyCode, { description: 'The currency of which one unit is priced.' })
  @Column({ type: 'text' })
  base!: string;

  @Field(() => CurrencyCode, { description: 'The currency in which the price is told.' })
  @Column({ type: 'text' })
  quote!: string;

  @Field(() => Decimal, { description: 'Units of `quote` for one unit of `base`, above 0, as the source writes it.' })
  @Column({ type: 'numeric' })
  rate!: string;
}
