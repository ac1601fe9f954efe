import { CalendarDate, Decimal, Money } from '@kakehashi/shared-types';
import { Field, Int, ObjectType } from 'type-graphql';
import { Commission } from '../commission/commission.stub';
import { ConvertedMoney } from '../conversion/converted-money.value';
import { Organisation } from '../organisation/organisation.stub';
import { OutcomeMoneyRelation } from './outcome-money.enum';

/** One award or fee behind an outcome. */
@ObjectType({
  description:
    'An award or a fee behind an outcome. It may stand behind others too: nobody says which part of it paid for which.',
})
export class OutcomeMoney {
  @Field(() => OutcomeMoneyRelation, { description: 'How it stands behind the outcome.' })
  relation!: OutcomeMoneyRelation;

  /** Null for a fee. */
  awardId!: string | null;

  @Field(() => Commission, { nullable: true, description: 'The commission whose fee it is; null for an award.' })
  commission!: Commission | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'Day on which the award was decided or the fee agreed, by whose rates `AWARD_DATE` converts; null when unknown.',
  })
  decidedOn!: string | null;

  @Field(() => Int, {
    description:
      'How many outcomes the same award or fee stands behind, this one among them; above 1, its money is not for this one alone.',
  })
  outcomesOfSameAward!: number;

  @Field(() => [Money], { description: 'What was promised, or the fee: a sum for each currency, exact.' })
  committed!: Money[];

  @Field(() => [Money], {
    description:
      'What has been paid so far: a sum for each currency, exact. Empty where nothing has, and for a fee, of which nobody tells.',
  })
  paid!: Money[];
}

/** What one funder gave to the awards and fees behind an outcome. */
@ObjectType({ description: 'What one funder gave to the awards and fees behind an outcome.' })
export class OutcomeFunder {
  @Field(() => Organisation, {
    nullable: true,
    description:
      'The organisation that pays, for a fee the owner of the challenge; null when it is not recorded as one.',
  })
  funder!: Organisation | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its name as the source gives it; null when it only leads to it as `funder`.',
  })
  funderLabel!: string | null;

  @Field(() => [Money], { description: 'What it promised: a sum for each currency, exact.' })
  committed!: Money[];

  @Field(() => [Money], { description: 'What it has paid so far: a sum for each currency, exact.' })
  paid!: Money[];

  @Field(() => ConvertedMoney, {
    nullable: true,
    description: 'What it promised, in the currency asked for; null without `in`.',
  })
  inCurrency!: ConvertedMoney | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Its part of all that was promised, in percent with two decimals, rounded half-even. Null without `in`, and when any amount of any funder can not be converted.',
  })
  sharePercent!: string | null;
}

/** The money behind an outcome. */
@ObjectType({
  description:
    'The money behind an outcome: the award that it names, those of its project, the fee of its commission. Each counts whole, although it may stand behind other outcomes too.',
})
export class OutcomeFunding {
  @Field({ description: 'True when no award and no fee is known behind it: what it cost is unknown, which is not 0.' })
  isUnknown!: boolean;

  @Field(() => [OutcomeMoney], {
    description: 'The awards and fees, the award that it names first, then the last decided first; each once.',
  })
  sources!: OutcomeMoney[];

  @Field(() => [OutcomeFunder], { description: 'Who gave them, in the order of the sources; each once.' })
  funders!: OutcomeFunder[];

  @Field(() => ConvertedMoney, {
    nullable: true,
    description: 'All that was promised, in the currency asked for; null without `in`.',
  })
  committed!: ConvertedMoney | null;

  @Field(() => ConvertedMoney, {
    nullable: true,
    description:
      'All that has been paid so far, in the currency asked for; null without `in`. Whether fees were paid is not known.',
  })
  paid!: ConvertedMoney | null;
}
