import { Field, ObjectType } from 'type-graphql';
import { ConvertedMoney } from '../conversion/converted-money.value';

/** The budgets of all parts of a call in one currency. */
@ObjectType({
  description:
    'What has become of the budgets of all parts of a call, in one currency. Each amount tells how many could not be converted.',
})
export class ConvertedBudgetUse {
  @Field(() => ConvertedMoney, { description: 'What was brought, of the parts that tell their budget.' })
  budget!: ConvertedMoney;

  @Field(() => ConvertedMoney, { description: 'What decisions grant for which no award is contracted yet.' })
  reserved!: ConvertedMoney;

  @Field(() => ConvertedMoney, { description: 'What is promised to awards.' })
  committed!: ConvertedMoney;

  @Field(() => ConvertedMoney, { description: 'What of that was paid.' })
  paid!: ConvertedMoney;

  @Field(() => ConvertedMoney, { description: 'What is left, of the parts that tell their budget.' })
  left!: ConvertedMoney;
}
